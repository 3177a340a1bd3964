package cn.ronghe.workflow.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import cn.ronghe.application.Application;
import cn.ronghe.application.ApplicationDocuments;
import cn.ronghe.application.Applications;
import cn.ronghe.application.Dossier;
import cn.ronghe.application.DossierHead;
import cn.ronghe.attachment.AttachmentDownload;
import cn.ronghe.organization.Departments;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.participation.MemberRolls;
import cn.ronghe.review.Opinions;
import cn.ronghe.review.ReviewOpinion;
import cn.ronghe.review.ScanUploads;
import cn.ronghe.review.SummaryLists;
import cn.ronghe.workflow.engine.TaskEntries;
import cn.ronghe.workflow.engine.TaskEntry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The materials as reviewers read them: in Tasklist's tab 申报材料 for a task, and as a page of its own. A frame of
 * Tasklist gets the page without our bar.
 */
@Controller
class DossierController {

    private static final List<String> FORM_SEALS = List.of("user_district_seal", "user_district_reseal");

    private final Applications applications;
    private final Dossier dossiers;
    private final ApplicationDocuments documents;
    private final Opinions opinions;
    private final Departments departments;
    private final CaseReaders readers;
    private final CaseProgressController progress;
    private final CaseChangesController changes;
    private final TaskEntries tasks;
    private final AttachmentDownload downloads;
    private final SummaryLists lists;
    private final ScanUploads scans;
    private final VisitCards visits;
    private final ChecklistCards checklists;
    private final MemberRolls rolls;

    DossierController(Applications applications, Dossier dossiers, ApplicationDocuments documents,
                      Opinions opinions, Departments departments, CaseReaders readers,
                      CaseProgressController progress, CaseChangesController changes, TaskEntries tasks,
                      AttachmentDownload downloads, SummaryLists lists, ScanUploads scans, VisitCards visits,
                      ChecklistCards checklists, MemberRolls rolls) {
        this.applications = applications;
        this.dossiers = dossiers;
        this.documents = documents;
        this.opinions = opinions;
        this.departments = departments;
        this.readers = readers;
        this.progress = progress;
        this.changes = changes;
        this.tasks = tasks;
        this.downloads = downloads;
        this.lists = lists;
        this.scans = scans;
        this.visits = visits;
        this.checklists = checklists;
        this.rolls = rolls;
    }

    @GetMapping("/tasks/{taskId:[0-9A-Za-z_-]{1,64}}/dossier")
    String ofTask(@PathVariable String taskId, @AuthenticationPrincipal SignedIn reader, HttpServletRequest request,
                  Model model) {
        TaskEntry task = tasks.find(taskId).filter(found -> isOffered(found, reader))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("task", task);
        model.addAttribute("framed", isFramed(request));
        String[] matter = task.caseKey().split(":");
        if (!matter[0].equals("application")) {
            model.addAttribute("matter", matter[0]);
            model.addAttribute("matterId", matter[1]);
            return "workflow/matter";
        }
        Application application = readable(Long.parseLong(matter[1]), reader);
        model.addAttribute("sealing", FORM_SEALS.contains(task.key()));
        model.addAttribute("supplementing", task.key().equals("user_supplement"));
        return dossier(application, reader, model);
    }

    @GetMapping("/applications/{id:\\d{1,18}}/dossier")
    String ofApplication(@PathVariable long id, @AuthenticationPrincipal SignedIn reader, HttpServletRequest request,
                         Model model) {
        model.addAttribute("framed", isFramed(request));
        return dossier(readable(id, reader), reader, model);
    }

    /** The form on paper, to be signed and sealed. */
    @GetMapping("/applications/{id:\\d{1,18}}/dossier/print")
    String print(@PathVariable long id, @AuthenticationPrincipal SignedIn reader, Model model) {
        Application application = readable(id, reader);
        model.addAttribute("head", dossiers.head(id));
        model.addAttribute("form", dossiers.print(id, application.currentVersion()));
        return "workflow/print";
    }

    @GetMapping("/applications/{id:\\d{1,18}}/dossier/word")
    ResponseEntity<byte[]> word(@PathVariable long id, @AuthenticationPrincipal SignedIn reader) {
        return documents.word(id, readable(id, reader).currentVersion());
    }

    /** 支撑材料目录. */
    @GetMapping("/applications/{id:\\d{1,18}}/dossier/evidence")
    String evidence(@PathVariable long id, @AuthenticationPrincipal SignedIn reader, Model model) {
        Application application = readable(id, reader);
        model.addAttribute("head", dossiers.head(id));
        model.addAttribute("evidence", dossiers.evidence(id, application.currentVersion()));
        return "workflow/evidence";
    }

    @GetMapping("/applications/{id:\\d{1,18}}/dossier/evidence/word")
    ResponseEntity<byte[]> evidenceWord(@PathVariable long id, @AuthenticationPrincipal SignedIn reader) {
        return documents.evidence(id, readable(id, reader).currentVersion());
    }

    @GetMapping("/applications/{id:\\d{1,18}}/dossier/zip")
    void zip(@PathVariable long id, @AuthenticationPrincipal SignedIn reader, HttpServletResponse response) {
        documents.zip(id, readable(id, reader).currentVersion(), response);
    }

    @GetMapping("/applications/{id:\\d{1,18}}/summary-list")
    String summaryList(@PathVariable long id, @AuthenticationPrincipal SignedIn reader) {
        readable(id, reader);
        return lists.listOf(id).map(list -> "redirect:/summary-lists/" + list)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/applications/{id:\\d{1,18}}/dossier/files/{fileId:\\d{1,18}}")
    ResponseEntity<Resource> file(@PathVariable long id, @PathVariable long fileId,
                                  @AuthenticationPrincipal SignedIn reader) {
        readable(id, reader);
        return dossiers.file(id, fileId).map(downloads::show)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String dossier(Application application, SignedIn reader, Model model) {
        DossierHead head = dossiers.head(application.id());
        model.addAttribute("head", head);
        model.addAttribute("form", dossiers.form(application.id(), head.currentVersion()));
        model.addAttribute("files", dossiers.files(application.id(), head.currentVersion()));
        model.addAttribute("sealed", dossiers.scan(application.id(), head.currentVersion()).orElse(null));
        model.addAttribute("members", rolls.of(application, head.currentVersion()).orElse(null));
        List<ReviewOpinion> given = opinions.of(application.id());
        model.addAttribute("opinions", given);
        model.addAttribute("departments", departments.byCodes(
                given.stream().map(ReviewOpinion::departmentCode).collect(Collectors.toSet())));
        checklists.of(application, reader).ifPresent(card -> model.addAttribute("checklist", card));
        model.addAttribute("visits", visits.of(application, reader));
        model.addAttribute("scan", scans.ofForm(application).orElse(null));
        progress.fill(application, model);
        changes.fill(application, reader, model);
        return "workflow/dossier";
    }

    private Application readable(long id, SignedIn reader) {
        return applications.find(id).filter(found -> found.currentVersion() > 0)
                .filter(found -> readers.mayRead(found, reader))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static boolean isOffered(TaskEntry task, SignedIn reader) {
        return Optional.ofNullable(task.offeredTo()).map(reader.groups()::contains)
                .orElseGet(() -> Objects.equals(task.assignee(), reader.username()));
    }

    /** Tasklist asks with {@code ?frame}; a browser says so by itself, also after a redirect. */
    private static boolean isFramed(HttpServletRequest request) {
        return request.getParameter("frame") != null || "iframe".equals(request.getHeader("Sec-Fetch-Dest"));
    }
}
