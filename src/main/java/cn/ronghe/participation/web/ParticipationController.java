package cn.ronghe.participation.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.ronghe.attachment.AttachmentDownload;
import cn.ronghe.participation.ParticipationAnswer;
import cn.ronghe.participation.ParticipationVisit;
import cn.ronghe.participation.Participations;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/**
 * A member unit confirms by the link of its invitation that it takes part. One form holds the files and the answer:
 * whichever button is pressed, chosen files are taken in and what was typed comes back.
 */
@Controller
@RequestMapping("/participation/{token:[A-Za-z0-9_-]{43}}")
class ParticipationController {

    private final Participations participations;
    private final AttachmentDownload download;
    private final Texts texts;

    ParticipationController(Participations participations, AttachmentDownload download, Texts texts) {
        this.participations = participations;
        this.download = download;
        this.texts = texts;
    }

    @GetMapping
    String form(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        return show(token, ParticipationAnswer.empty(), Map.of(), model, request, response);
    }

    /** @param act confirm, decline, upload, or remove with the id of a file */
    @PostMapping
    String answer(@PathVariable String token, @RequestParam(defaultValue = "upload") String act,
                  @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String post,
                  @RequestParam(defaultValue = "") String phone, @RequestParam(defaultValue = "") String reason,
                  @RequestParam(required = false) List<MultipartFile> file, Model model, HttpServletRequest request,
                  HttpServletResponse response) throws IOException {
        ParticipationAnswer typed = new ParticipationAnswer(!act.equals("decline"), name, post, phone, reason);
        if (participations.visit(token).filter(ParticipationVisit::open).isEmpty()) {
            return show(token, typed, Map.of(), model, request, response);
        }
        if (!participations.mayTry(request.getRemoteAddr())) {
            return show(token, typed, Map.of("form", texts.get("participation.too-often")), model, request, response);
        }
        Map<String, String> errors = new LinkedHashMap<>();
        List<String> kept = add(token, file == null ? List.of() : file, errors);
        if (!kept.isEmpty()) {
            model.addAttribute("told", texts.get("participation.file.kept", String.join("、", kept)));
        }
        if (act.matches("remove-\\d{1,18}")) {
            if (participations.removeFile(token, Long.parseLong(act.substring("remove-".length())))) {
                model.addAttribute("told", texts.get("participation.file.removed"));
            }
        } else if (act.equals("upload") && kept.isEmpty() && errors.isEmpty()) {
            errors.put("file", texts.get("participation.file.none"));
        } else if (!act.equals("upload") && errors.isEmpty()) {
            participations.answer(token, typed).forEach((field, why) -> errors.put(field, texts.get(why)));
            if (errors.isEmpty()) {
                return "redirect:/participation/" + token;
            }
        }
        return show(token, typed, errors, model, request, response);
    }

    /** Looks at what was uploaded by this link. */
    @GetMapping("/files/{fileId:\\d{1,18}}")
    ResponseEntity<Resource> file(@PathVariable String token, @PathVariable long fileId) {
        return participations.file(token, fileId).map(download::show)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /**
     * @param errors gets what was wrong with those that were not taken
     * @return the names of those that were
     */
    private List<String> add(String token, List<MultipartFile> files, Map<String, String> errors) throws IOException {
        List<String> kept = new ArrayList<>();
        for (MultipartFile file : files) {
            if (!file.isEmpty() || !"".equals(file.getOriginalFilename())) {
                try (InputStream content = file.getInputStream()) {
                    Optional<Refusal> refusal = participations.addFile(token, file.getOriginalFilename(), content, file.getSize());
                    refusal.ifPresentOrElse(why -> errors.merge("file", texts.get(why), String::concat),
                            () -> kept.add(file.getOriginalFilename()));
                }
            }
        }
        return kept;
    }

    private String show(String token, ParticipationAnswer typed, Map<String, String> errors, Model model,
                        HttpServletRequest request, HttpServletResponse response) {
        Optional<ParticipationVisit> visit = participations.visit(token);
        boolean tooOften = visit.isEmpty() && !participations.mayTry(request.getRemoteAddr());
        if (visit.isEmpty()) {
            response.setStatus(tooOften ? HttpStatus.TOO_MANY_REQUESTS.value() : HttpServletResponse.SC_NOT_FOUND);
        }
        model.addAttribute("token", token);
        model.addAttribute("visit", visit.orElse(null));
        model.addAttribute("tooOften", tooOften);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("most", Participations.MOST_FILES);
        return "participation/participation";
    }
}
