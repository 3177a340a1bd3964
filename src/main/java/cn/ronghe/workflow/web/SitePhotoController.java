package cn.ronghe.workflow.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import cn.ronghe.application.Application;
import cn.ronghe.application.Applications;
import cn.ronghe.attachment.AttachmentDownload;
import cn.ronghe.attachment.AttachmentView;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.review.SitePhotos;
import cn.ronghe.review.SiteVisit;
import cn.ronghe.review.SiteVisits;
import cn.ronghe.shared.Texts;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Photographs of a site visit: shown to those who review, taken in and removed from the tab 申报材料. */
@Controller
@RequestMapping("/site-visits/{visitId:\\d{1,18}}/photos")
class SitePhotoController {

    /** The only pages that a change may lead back to. */
    private static final Pattern DOSSIER = Pattern.compile("/tasks/[0-9A-Za-z_-]{1,64}/dossier");

    private final SiteVisits visits;
    private final SitePhotos photos;
    private final Applications applications;
    private final CaseReaders readers;
    private final AttachmentDownload downloads;
    private final Texts texts;

    SitePhotoController(SiteVisits visits, SitePhotos photos, Applications applications, CaseReaders readers,
                        AttachmentDownload downloads, Texts texts) {
        this.visits = visits;
        this.photos = photos;
        this.applications = applications;
        this.readers = readers;
        this.downloads = downloads;
        this.texts = texts;
    }

    @GetMapping("/{photoId:\\d{1,18}}")
    ResponseEntity<Resource> photo(@PathVariable long visitId, @PathVariable long photoId,
                                   @AuthenticationPrincipal SignedIn reader) {
        return downloads.show(readable(visitId, photoId, reader));
    }

    @GetMapping("/{photoId:\\d{1,18}}/small")
    ResponseEntity<Resource> small(@PathVariable long visitId, @PathVariable long photoId,
                                   @AuthenticationPrincipal SignedIn reader) {
        return downloads.preview(readable(visitId, photoId, reader));
    }

    @PostMapping
    @PreAuthorize("hasRole('HANDLER')")
    String add(@PathVariable long visitId, @RequestParam List<MultipartFile> file,
               @RequestParam(defaultValue = "") String returnTo, @AuthenticationPrincipal SignedIn person,
               RedirectAttributes redirect) throws IOException {
        SiteVisit visit = open(visitId, person);
        List<MultipartFile> chosen = file.stream().filter(each -> !"".equals(each.getOriginalFilename())).toList();
        List<String> errors = new ArrayList<>();
        for (MultipartFile each : chosen) {
            try (InputStream content = each.getInputStream()) {
                photos.add(visit, each.getOriginalFilename(), content, each.getSize()).map(texts::get)
                        .ifPresent(errors::add);
            }
        }
        if (chosen.size() > errors.size()) {
            told(redirect, texts.get("review.visit.photo.kept", String.valueOf(chosen.size() - errors.size())));
        }
        redirect.addFlashAttribute("photoErrors",
                chosen.isEmpty() ? List.of(texts.get("review.visit.photo.none")) : errors);
        return back(visit, returnTo);
    }

    @PostMapping("/{photoId:\\d{1,18}}/remove")
    @PreAuthorize("hasRole('HANDLER')")
    String remove(@PathVariable long visitId, @PathVariable long photoId,
                  @RequestParam(defaultValue = "") String returnTo, @AuthenticationPrincipal SignedIn person,
                  RedirectAttributes redirect) {
        SiteVisit visit = open(visitId, person);
        photos.find(visit, photoId).ifPresent(photo -> {
            photos.remove(visit, photo);
            told(redirect, texts.get("review.visit.photo.removed", photo.fileName()));
        });
        return back(visit, returnTo);
    }

    private AttachmentView readable(long visitId, long photoId, SignedIn reader) {
        SiteVisit visit = visit(visitId);
        return photos.find(visit, photoId)
                .filter(photo -> readers.mayReadFindings(applications.get(visit.applicationId()), reader))
                .orElseThrow(SitePhotoController::notFound);
    }

    private SiteVisit open(long visitId, SignedIn person) {
        SiteVisit visit = visit(visitId);
        Application application = applications.get(visit.applicationId());
        if (!photos.mayChange(visit, application, person)) {
            throw notFound();
        }
        return visit;
    }

    private SiteVisit visit(long id) {
        return visits.find(id).orElseThrow(SitePhotoController::notFound);
    }

    private static void told(RedirectAttributes redirect, String what) {
        redirect.addFlashAttribute("photoFlash", what);
    }

    /** To the card of the visit, where what became of it is told. */
    private static String back(SiteVisit visit, String returnTo) {
        String page = DOSSIER.matcher(returnTo).matches() ? returnTo
                : "/applications/" + visit.applicationId() + "/dossier";
        return "redirect:" + page + "#visit-" + visit.number();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
