package cn.ronghe.application.web;

import java.io.IOException;
import java.io.InputStream;

import cn.ronghe.application.ApplicationFiles;
import cn.ronghe.attachment.UploadResult;
import cn.ronghe.shared.Texts;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes a file for a field of the form into the place that the field names: 200 with its number and name, which the
 * field keeps, or 422 with a sentence.
 */
@RestController
@PreAuthorize("hasRole('APPLICANT')")
class RowFileData {

    private final ApplicationFiles files;
    private final Texts texts;

    RowFileData(ApplicationFiles files, Texts texts) {
        this.files = files;
        this.texts = texts;
    }

    @PostMapping(path = "/applications/{id}/row-files", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ObjectNode> add(@PathVariable long id, @RequestParam String slot, @RequestParam MultipartFile file)
            throws IOException {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        try (InputStream content = file.getInputStream()) {
            UploadResult result = files.add(id, slot, file.getOriginalFilename(), content, file.getSize());
            return result instanceof UploadResult.Stored stored
                    ? ResponseEntity.ok(answer.put("id", stored.file().id()).put("name", stored.file().fileName()))
                    : ResponseEntity.unprocessableEntity().body(answer.put("message",
                            texts.get(((UploadResult.Refused) result).refusal())));
        }
    }
}
