package cn.ronghe.workflow.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cn.ronghe.calendar.PlainDates;
import cn.ronghe.notification.MailRequest;
import cn.ronghe.notification.Mails;
import cn.ronghe.notification.Recipient;
import cn.ronghe.organization.People;
import cn.ronghe.organization.Person;
import cn.ronghe.organization.Role;
import cn.ronghe.review.FirstReviews;
import cn.ronghe.review.MissedCorrection;
import cn.ronghe.shared.PortalLinks;
import cn.ronghe.workflow.engine.GroupDirectory;
import cn.ronghe.workflow.engine.Matter;
import cn.ronghe.workflow.engine.TaskEntry;
import cn.ronghe.workflow.engine.TaskOffered;
import cn.ronghe.workflow.engine.TaskPeople;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A mail to the department, or the panel member, for whom a task waits; to the administrators where the department has
 * nobody to do it. Applicants are told by the features.
 */
@Component
class TaskMails {

    private static final Set<String> DECIDING_AGAIN = Set.of("user_district_review", "user_city_review");

    private final Mails mails;
    private final TaskPeople people;
    private final GroupDirectory groups;
    private final People organization;
    private final FirstReviews reviews;
    private final PlainDates dates;
    private final PortalLinks links;

    TaskMails(Mails mails, TaskPeople people, GroupDirectory groups, People organization, FirstReviews reviews,
              PlainDates dates, PortalLinks links) {
        this.mails = mails;
        this.people = people;
        this.groups = groups;
        this.organization = organization;
        this.reviews = reviews;
        this.dates = dates;
        this.links = links;
    }

    @EventListener
    public void on(TaskOffered event) {
        TaskEntry task = event.task();
        List<Person> readers = readers(task);
        Map<String, String> values = new HashMap<>();
        values.put("taskName", task.name());
        values.put("platformName", event.subject().name());
        values.put("typeName", event.subject().typeName());
        values.put("batchName", event.subject().batchName());
        values.put("due", task.dueAt() == null ? "" : dates.due(task.dueAt()));
        if (readers.isEmpty()) {
            people.department(task).ifPresent(department -> tellAdministrators(department, values, task));
            return;
        }
        values.put("link", links.to(task.tasklistPath()));
        Optional<MissedCorrection> missed = missed(task);
        missed.ifPresent(correction -> {
            values.put("acceptanceNumber", correction.acceptanceNumber());
            values.put("department", correction.department());
            values.put("reason", correction.reason());
        });
        mails.request(new MailRequest(missed.isPresent() ? "correction-missed" : "task-waiting", recipients(readers),
                values, task.caseKey()));
    }

    private void tellAdministrators(String department, Map<String, String> values, TaskEntry task) {
        values.put("department", groups.nameOf(task.offeredTo()));
        values.put("link", links.to("/admin/departments/" + department));
        mails.request(new MailRequest("task-unattended", recipients(organization.with(Role.BUSINESS_ADMIN)), values,
                task.caseKey()));
    }

    private static List<Recipient> recipients(List<Person> people) {
        return people.stream().map(person -> new Recipient(person.name(), person.email())).toList();
    }

    /** Why a reviewer has the case again: the correction did not come. */
    private Optional<MissedCorrection> missed(TaskEntry task) {
        return DECIDING_AGAIN.contains(task.key())
                ? reviews.missedCorrection(Matter.of(task.caseKey()).id()) : Optional.empty();
    }

    private List<Person> readers(TaskEntry task) {
        boolean ofUnit = task.offeredTo() != null && people.department(task).isEmpty();
        return ofUnit ? List.of() : people.holders(task);
    }
}
