package cn.ronghe.workflow.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.ronghe.calendar.PlainDates;
import cn.ronghe.notification.MailRequest;
import cn.ronghe.notification.Mails;
import cn.ronghe.notification.Recipient;
import cn.ronghe.organization.People;
import cn.ronghe.organization.Person;
import cn.ronghe.shared.PortalLinks;
import cn.ronghe.workflow.engine.GroupDirectory;
import cn.ronghe.workflow.engine.TaskEntry;
import cn.ronghe.workflow.engine.TaskOffered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A mail to the department, or the panel member, for whom a task waits. Applicants are told by the features. */
@Component
class TaskMails {

    private static final String TASKLIST = "/camunda/app/tasklist/default/#/?task=";

    private final Mails mails;
    private final People people;
    private final GroupDirectory groups;
    private final PlainDates dates;
    private final PortalLinks links;

    TaskMails(Mails mails, People people, GroupDirectory groups, PlainDates dates, PortalLinks links) {
        this.mails = mails;
        this.people = people;
        this.groups = groups;
        this.dates = dates;
        this.links = links;
    }

    @EventListener
    public void on(TaskOffered event) {
        TaskEntry task = event.task();
        List<Recipient> recipients = readers(task).stream()
                .map(person -> new Recipient(person.name(), person.email())).toList();
        if (recipients.isEmpty()) {
            return;
        }
        Map<String, String> values = new HashMap<>();
        values.put("taskName", task.name());
        values.put("platformName", event.subject().name());
        values.put("typeName", event.subject().typeName());
        values.put("batchName", event.subject().batchName());
        values.put("due", task.dueAt() == null ? "" : dates.moment(task.dueAt()));
        values.put("link", links.to(TASKLIST + task.taskId()));
        mails.request(new MailRequest("task-waiting", recipients, values, task.caseKey()));
    }

    private List<Person> readers(TaskEntry task) {
        if (task.offeredTo() == null) {
            return people.byUsername(task.assignee()).stream().toList();
        }
        return groups.departmentRole(task.offeredTo())
                .map(asked -> people.in(asked.departmentCode(), asked.role())).orElse(List.of());
    }
}
