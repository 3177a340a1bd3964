package cn.ronghe.modeling.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import cn.ronghe.modeling.Proposal;
import cn.ronghe.modeling.Proposing;
import cn.ronghe.modeling.Publishing;
import cn.ronghe.modeling.Routes;
import cn.ronghe.modeling.Routes.Route;
import cn.ronghe.modeling.UploadReader;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.Texts;
import cn.ronghe.shared.UserAction;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Uploading a changed drawing, looking at what was found and what changed, publishing or discarding it. */
@Controller
@RequestMapping("/admin/processes/{key}/proposals")
@PreAuthorize("hasRole('PROCESS_ADMIN')")
class ProposalController {

    private record Uploaded(MultipartFile file) implements UploadReader.IncomingFile {

        @Override
        public String name() {
            return file.getOriginalFilename();
        }

        @Override
        public InputStream open() throws IOException {
            return file.getInputStream();
        }
    }

    private final Routes routes;
    private final Proposing proposing;
    private final Publishing publishing;
    private final ProposalPages pages;
    private final UserAction action;
    private final Texts texts;

    ProposalController(Routes routes, Proposing proposing, Publishing publishing, ProposalPages pages,
                       UserAction action, Texts texts) {
        this.routes = routes;
        this.proposing = proposing;
        this.publishing = publishing;
        this.pages = pages;
        this.action = action;
        this.texts = texts;
    }

    @PostMapping
    String upload(@PathVariable String key, @RequestParam(name = "file", required = false) List<MultipartFile> files,
                  RedirectAttributes flash) {
        known(key);
        UploadReader.Result read = UploadReader.read(
                files == null ? List.of() : files.stream().map(Uploaded::new).toList());
        Proposing.Result result = read.refusal().map(refusal -> new Proposing.Result(0, Optional.of(refusal)))
                .orElseGet(() -> action.run(() -> proposing.fromUpload(key, read.upload())));
        if (result.refusal().isPresent()) {
            flash.addFlashAttribute("flashError", texts.get(result.refusal().get()));
            return "redirect:/admin/processes/" + key + "#upload";
        }
        return "redirect:/admin/processes/" + key + "/proposals/" + result.id();
    }

    @GetMapping("/{id:\\d{1,18}}")
    String show(@PathVariable String key, @PathVariable long id, Model model) {
        return show(known(key), proposal(key, id), "", model);
    }

    @GetMapping(path = "/{id:\\d{1,18}}/drawing", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    byte[] drawing(@PathVariable String key, @PathVariable long id) {
        return proposal(key, id).bundle().bpmn().getBytes(StandardCharsets.UTF_8);
    }

    @PostMapping("/{id:\\d{1,18}}/discard")
    String discard(@PathVariable String key, @PathVariable long id, RedirectAttributes flash) {
        proposal(key, id);
        Optional<Refusal> refusal = action.run(() -> proposing.discard(key, id));
        flash.addFlashAttribute(refusal.isPresent() ? "flashError" : "flash",
                refusal.map(texts::get).orElseGet(() -> texts.get("modeling.proposal.discarded")));
        return "redirect:/admin/processes/" + key;
    }

    /** @param seen the version in force that the page compared with */
    @PostMapping("/{id:\\d{1,18}}/publish")
    String publish(@PathVariable String key, @PathVariable long id, @RequestParam(defaultValue = "0") int seen,
                   @RequestParam(defaultValue = "") String reason, Model model, RedirectAttributes flash) {
        Proposal proposal = proposal(key, id);
        Optional<Refusal> refusal = publishing.publish(key, id, seen, reason);
        if (refusal.isEmpty()) {
            flash.addFlashAttribute("flash", texts.get("modeling.published",
                    String.valueOf(known(key).inForce().number())));
            return "redirect:/admin/processes/" + key;
        }
        model.addAttribute("error", texts.get(refusal.get()));
        return show(known(key), proposal, reason, model);
    }

    private String show(Route route, Proposal proposal, String reason, Model model) {
        pages.fill(route, proposal, model);
        model.addAttribute("reason", reason);
        return "modeling/proposal";
    }

    private Route known(String key) {
        return routes.find(key).orElseThrow(ProposalController::notFound);
    }

    private Proposal proposal(String key, long id) {
        return proposing.find(key, id).orElseThrow(ProposalController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
