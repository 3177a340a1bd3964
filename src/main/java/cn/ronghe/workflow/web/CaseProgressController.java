package cn.ronghe.workflow.web;

import java.util.List;
import java.util.NoSuchElementException;

import cn.ronghe.application.Application;
import cn.ronghe.application.Applications;
import cn.ronghe.organization.People;
import cn.ronghe.organization.Person;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.review.PaperBoard;
import cn.ronghe.review.SiteVisits;
import cn.ronghe.workflow.engine.CaseWay;
import cn.ronghe.workflow.engine.GroupDirectory;
import cn.ronghe.workflow.engine.TaskEntries;
import cn.ronghe.workflow.engine.TaskEntry;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A part of other rooms' pages: who has an application since when, and where it stands in the drawing. */
@Controller
class CaseProgressController {

    /**
     * An open task in plain words.
     *
     * @param who    the department with its role, or the unit
     * @param person who has claimed it, or null
     */
    record Holder(String task, String who, String person, TaskEntry entry) {
    }

    private final Applications applications;
    private final CaseReaders readers;
    private final TaskEntries tasks;
    private final GroupDirectory groups;
    private final People people;
    private final CaseWay ways;
    private final PaperBoard papers;
    private final SiteVisits visits;

    CaseProgressController(Applications applications, CaseReaders readers, TaskEntries tasks, GroupDirectory groups,
                           People people, CaseWay ways, PaperBoard papers, SiteVisits visits) {
        this.applications = applications;
        this.readers = readers;
        this.tasks = tasks;
        this.groups = groups;
        this.people = people;
        this.ways = ways;
        this.papers = papers;
        this.visits = visits;
    }

    @GetMapping("/cases/application:{id:\\d{1,18}}/progress")
    String progress(@PathVariable long id, @AuthenticationPrincipal SignedIn reader, Model model) {
        Application application = applications.find(id).filter(found -> readers.mayRead(found, reader))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        fill(application, model);
        return "workflow/progress :: progress";
    }

    void fill(Application application, Model model) {
        List<Holder> holders = tasks.of(application.caseKey()).stream().map(task -> holder(application, task)).toList();
        model.addAttribute("holders", holders);
        model.addAttribute("waiting", holders.isEmpty() && !application.state().isFinal()
                ? "progress.waiting." + application.state() : null);
        model.addAttribute("nextVisit", visits.next(application.id()).orElse(null));
        model.addAttribute("since", application.stateSince());
        model.addAttribute("paper", papers.of(application.id()).orElse(null));
        ways.of(application.caseKey()).ifPresent(way -> model.addAttribute("drawn", way));
    }

    private Holder holder(Application application, TaskEntry task) {
        boolean isUnits = groups.departmentRole(task.offeredTo()).isEmpty();
        String person = task.assignee() == null ? null
                : people.byUsername(task.assignee()).map(Person::name).orElseThrow(NoSuchElementException::new);
        return new Holder(task.name(), isUnits ? application.organizationName() : groups.nameOf(task.offeredTo()),
                person, task);
    }
}
