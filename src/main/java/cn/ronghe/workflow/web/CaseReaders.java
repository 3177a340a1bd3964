package cn.ronghe.workflow.web;

import cn.ronghe.application.Application;
import cn.ronghe.application.ApplicationState;
import cn.ronghe.application.FirstReviewers;
import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.organization.Departments;
import cn.ronghe.organization.Role;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.review.Opinions;
import cn.ronghe.selection.Selections;
import cn.ronghe.workflow.engine.TaskEntries;
import org.springframework.stereotype.Component;

/**
 * Who may read an application's materials: its own unit, the district department and the city department of its type,
 * whoever has a task of it and the department that had one and gave its opinion, who is on the panel that compares it, business
 * administrators and auditors. A draft is its unit's alone.
 */
@Component
class CaseReaders {

    private final PlatformTypes types;
    private final FirstReviewers reviewers;
    private final Departments departments;
    private final Selections selections;
    private final Opinions opinions;
    private final TaskEntries tasks;

    CaseReaders(PlatformTypes types, FirstReviewers reviewers, Departments departments, Selections selections,
                Opinions opinions, TaskEntries tasks) {
        this.types = types;
        this.reviewers = reviewers;
        this.departments = departments;
        this.selections = selections;
        this.opinions = opinions;
        this.tasks = tasks;
    }

    boolean mayRead(Application application, SignedIn person) {
        if (isOwn(application, person)) {
            return true;
        }
        if (application.state() == ApplicationState.DRAFT) {
            return false;
        }
        return person.has(Role.BUSINESS_ADMIN) || person.has(Role.AUDITOR) || isReviewer(application, person)
                || hasTask(application, person) || gaveOpinion(application, person)
                || person.has(Role.PANEL_MEMBER) && selections.compares(application.id(), person.username());
    }

    /** What the departments found on the spot is not the applicant's to read. */
    boolean mayReadFindings(Application application, SignedIn person) {
        return !isOwn(application, person) && mayRead(application, person);
    }

    /** What the unit is still filling in is its own alone. */
    boolean mayReadDraft(Application application, SignedIn person) {
        return isOwn(application, person);
    }

    private static boolean isOwn(Application application, SignedIn person) {
        return person.organizationId() != null && person.organizationId() == application.organizationId();
    }

    private boolean hasTask(Application application, SignedIn person) {
        return tasks.of(application.caseKey()).stream().anyMatch(task -> task.offeredTo() == null
                ? person.username().equals(task.assignee()) : person.groups().contains(task.offeredTo()));
    }

    private boolean gaveOpinion(Application application, SignedIn person) {
        return opinions.givenBy(application.id(), person.departments());
    }

    private boolean isReviewer(Application application, SignedIn person) {
        String city = departments.inCity(types.get(application.typeCode()).cityDepartment()).code();
        return person.worksIn(city) || person.worksIn(reviewers.of(application).code());
    }
}
