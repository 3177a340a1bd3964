package cn.ronghe.application.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cn.ronghe.application.ApplicationFiles;
import cn.ronghe.application.Dossier;
import cn.ronghe.attachment.AttachmentDownload;
import cn.ronghe.attachment.AttachmentView;
import cn.ronghe.attachment.UploadResult;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.Texts;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The files of an application: places with hints, upload, download, removal. Works without script. */
@Controller
@RequestMapping("/applications/{id}/attachments")
@PreAuthorize("hasRole('APPLICANT')")
class FileController {

    private final ApplicationFiles files;
    private final Dossier dossier;
    private final AttachmentDownload download;
    private final ApplicationPages pages;
    private final Texts texts;

    FileController(ApplicationFiles files, Dossier dossier, AttachmentDownload download, ApplicationPages pages,
                   Texts texts) {
        this.files = files;
        this.dossier = dossier;
        this.download = download;
        this.pages = pages;
        this.texts = texts;
    }

    @GetMapping
    String show(@PathVariable long id, Model model, RedirectAttributes flash) {
        Optional<String> closed = pages.editing(id, model);
        if (closed.isPresent()) {
            flash.addFlashAttribute("flashError", closed.get());
            return "redirect:/applications/" + id;
        }
        model.addAttribute("printCode", dossier.printCode(id, 0));
        model.addAttribute("current", "attachments");
        return "application/attachments";
    }

    @PostMapping
    String add(@PathVariable long id, @RequestParam String slot, @RequestParam List<MultipartFile> file,
               RedirectAttributes flash) throws IOException {
        List<String> errors = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        for (MultipartFile each : file) {
            if (!each.isEmpty() || !"".equals(each.getOriginalFilename())) {
                add(id, slot, each, kept, errors);
            }
        }
        if (kept.isEmpty() && errors.isEmpty()) {
            errors.add(texts.get("application.file.none"));
        }
        if (!kept.isEmpty()) {
            flash.addFlashAttribute("flash", texts.get("application.file.kept", String.join("、", kept)));
        }
        flash.addFlashAttribute("flashErrors", errors);
        flash.addFlashAttribute("flashSlot", slot);
        return "redirect:/applications/" + id + "/attachments#" + slot;
    }

    private void add(long id, String slot, MultipartFile file, List<String> kept, List<String> errors)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            UploadResult result = files.add(id, slot, file.getOriginalFilename(), content, file.getSize());
            if (result instanceof UploadResult.Refused refused) {
                errors.add(texts.get(refused.refusal()));
            } else if (result instanceof UploadResult.Stored stored && stored.alreadyThere()) {
                errors.add(texts.get("attachment.already-there", file.getOriginalFilename(),
                        stored.file().fileName()));
            } else if (result instanceof UploadResult.Stored stored) {
                kept.add(stored.file().fileName());
            }
        }
    }

    @PostMapping("/{fileId}/remove")
    String remove(@PathVariable long id, @PathVariable long fileId, RedirectAttributes flash) {
        AttachmentView file = files.get(id, fileId);
        Optional<Refusal> refusal = files.remove(id, fileId);
        refusal.ifPresentOrElse(why -> flash.addFlashAttribute("flashError", texts.get(why)),
                () -> flash.addFlashAttribute("flash", texts.get("application.file.removed", file.fileName())));
        flash.addFlashAttribute("flashSlot", file.slot());
        return "redirect:/applications/" + id + "/attachments#" + file.slot();
    }

    @GetMapping("/{fileId}")
    ResponseEntity<Resource> open(@PathVariable long id, @PathVariable long fileId,
                                  @RequestParam(defaultValue = "false") boolean save) {
        AttachmentView file = files.get(id, fileId);
        return save ? download.download(file) : download.show(file);
    }
}
