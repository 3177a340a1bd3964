package cn.ronghe.workflow.web;

import java.util.stream.Collectors;

import cn.ronghe.application.Application;
import cn.ronghe.application.Applications;
import cn.ronghe.application.Dossier;
import cn.ronghe.organization.Departments;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.review.ReviewOpinion;
import cn.ronghe.workflow.web.ComparedVersions.Comparison;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What changed between two versions: a part of other pages, and a page of its own where scripts are off. */
@Controller
class CaseChangesController {

    private final Applications applications;
    private final Dossier dossiers;
    private final CaseReaders readers;
    private final ComparedVersions compared;
    private final Departments departments;

    CaseChangesController(Applications applications, Dossier dossiers, CaseReaders readers, ComparedVersions compared,
                          Departments departments) {
        this.applications = applications;
        this.dossiers = dossiers;
        this.readers = readers;
        this.compared = compared;
        this.departments = departments;
    }

    @GetMapping("/cases/application:{id:\\d{1,18}}/changes")
    String changes(@PathVariable long id, @RequestParam(required = false) Integer from,
                   @RequestParam(required = false) Integer to,
                   @RequestHeader(name = "HX-Request", required = false) String part,
                   @AuthenticationPrincipal SignedIn reader, Model model) {
        Application application = applications.find(id).filter(found -> readers.mayRead(found, reader))
                .orElseThrow(CaseChangesController::notFound);
        Comparison comparison = compared.of(application, reader, from, to).orElseThrow(CaseChangesController::notFound);
        model.addAttribute("head", dossiers.head(id));
        fill(comparison, model);
        return part == null ? "workflow/compared" : "workflow/changes :: changes";
    }

    /** What a reader starts with; nothing where there is only one version. */
    void fill(Application application, SignedIn reader, Model model) {
        compared.of(application, reader, null, null).ifPresent(comparison -> fill(comparison, model));
    }

    private void fill(Comparison comparison, Model model) {
        model.addAttribute("compared", comparison);
        model.addAttribute("asking", departments.byCodes(comparison.returns().stream()
                .map(ReviewOpinion::departmentCode).collect(Collectors.toSet())));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
