package cn.ronghe.review.web;

import java.io.IOException;
import java.util.regex.Pattern;

import cn.ronghe.application.Application;
import cn.ronghe.application.Applications;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.review.ScanUploads;
import cn.ronghe.shared.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The upload of a sealed scan from the tab 申报材料. */
@Controller
class DistrictSealController {

    /** The only pages that an upload may lead back to. */
    private static final Pattern DOSSIER = Pattern.compile("/tasks/[0-9A-Za-z_-]{1,64}/dossier");

    private final Applications applications;
    private final ScanUploads scans;
    private final Texts texts;

    DistrictSealController(Applications applications, ScanUploads scans, Texts texts) {
        this.applications = applications;
        this.scans = scans;
        this.texts = texts;
    }

    @PostMapping("/applications/{id:\\d{1,18}}/district-seal")
    @PreAuthorize("hasAnyRole('HANDLER', 'LEADER')")
    String upload(@PathVariable long id, @RequestParam MultipartFile file,
                  @RequestParam(defaultValue = "") String returnTo, @AuthenticationPrincipal SignedIn person,
                  RedirectAttributes redirect) throws IOException {
        Application application = applications.find(id).filter(found -> scans.mayUpload(found, person))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        scans.forApplication(application.id(), file.getOriginalFilename(), file.getInputStream(), file.getSize())
                .map(texts::get)
                .ifPresentOrElse(refused -> redirect.addFlashAttribute("flashError", refused),
                        () -> redirect.addFlashAttribute("flash", texts.get("review.scan.kept")));
        return "redirect:" + (DOSSIER.matcher(returnTo).matches() ? returnTo : "/applications/" + id + "/dossier");
    }
}
