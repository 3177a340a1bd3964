package cn.ronghe.workflow.reminder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import cn.ronghe.application.Applications;
import cn.ronghe.calendar.PlainDates;
import cn.ronghe.notification.MailRequest;
import cn.ronghe.notification.Mails;
import cn.ronghe.notification.Recipient;
import cn.ronghe.organization.Department;
import cn.ronghe.organization.Departments;
import cn.ronghe.organization.Person;
import cn.ronghe.review.SummaryListBoard;
import cn.ronghe.review.UnreportedCases;
import cn.ronghe.shared.Texts;
import cn.ronghe.workflow.engine.Matter;
import cn.ronghe.workflow.engine.TaskEntry;
import cn.ronghe.workflow.engine.TaskPeople;
import cn.ronghe.workflow.engine.TaskSubjects;
import org.springframework.stereotype.Component;

/** Writes the mails of one step: one to each person, with the link that this person can open. */
@Component
class ReminderMails implements ReminderSender {

    /** What every text of a plan is given. */
    static final Set<String> VALUES = Set.of("taskName", "platformName", "typeName", "batchName", "department", "due",
            "left", "reason", "holder", "cases", "link");

    private final Mails mails;
    private final ReminderPeople people;
    private final ReminderLinks links;
    private final TaskPeople tasks;
    private final TaskSubjects subjects;
    private final Applications applications;
    private final SummaryListBoard lists;
    private final Departments departments;
    private final PlainDates dates;
    private final Texts texts;

    ReminderMails(Mails mails, ReminderPeople people, ReminderLinks links, TaskPeople tasks, TaskSubjects subjects,
                  Applications applications, SummaryListBoard lists, Departments departments, PlainDates dates,
                  Texts texts) {
        this.mails = mails;
        this.people = people;
        this.links = links;
        this.tasks = tasks;
        this.subjects = subjects;
        this.applications = applications;
        this.lists = lists;
        this.departments = departments;
        this.dates = dates;
        this.texts = texts;
    }

    @Override
    public void send(ReminderStep step, TaskEntry task) {
        Matter matter = Matter.of(task.caseKey());
        boolean isList = matter.kind() == Matter.Kind.LIST;
        if (step.onlyWithCases() && isList && lists.unreported(matter.id()).none()) {
            return;
        }
        Map<String, String> values = values(task, matter);
        Map<String, List<Recipient>> byLink = recipients(step, task);
        if (byLink.isEmpty()) {
            byLink.put(links.of(ReminderTo.HOLDER, task), List.of());
        }
        byLink.forEach((link, recipients) -> {
            values.put("link", link);
            mails.request(new MailRequest(step.mail(), recipients, values, task.caseKey()));
        });
    }

    /** Each person once, by the link for what the person is first named as. */
    private Map<String, List<Recipient>> recipients(ReminderStep step, TaskEntry task) {
        Map<Recipient, String> linkOf = new LinkedHashMap<>();
        step.to().forEach(to -> people.of(to, task).forEach(
                person -> linkOf.putIfAbsent(new Recipient(person.name(), person.email()), links.of(to, task))));
        Map<String, List<Recipient>> byLink = new LinkedHashMap<>();
        linkOf.forEach((recipient, link) ->
                byLink.computeIfAbsent(link, none -> new ArrayList<>()).add(recipient));
        return byLink;
    }

    private Map<String, String> values(TaskEntry task, Matter matter) {
        TaskSubjects.Subject subject = subjects.of(task.caseKey());
        Map<String, String> values = new HashMap<>();
        values.put("taskName", task.name());
        values.put("platformName", subject.name());
        values.put("typeName", subject.typeName());
        values.put("batchName", subject.batchName());
        values.put("department", tasks.department(task).flatMap(departments::find).map(Department::name).orElse(""));
        values.put("due", dates.due(task.dueAt()));
        values.put("left", dates.untilOrOverdue(task.dueAt()));
        values.put("holder", tasks.claimer(task).map(Person::name).orElseGet(() -> texts.get("reminder.unclaimed")));
        values.put("reason", matter.kind() == Matter.Kind.APPLICATION
                ? Objects.requireNonNullElse(applications.get(matter.id()).correctionReason(), "") : "");
        values.put("cases", matter.kind() == Matter.Kind.LIST ? cases(lists.unreported(matter.id())) : "");
        return values;
    }

    private String cases(UnreportedCases cases) {
        return cases.none() ? texts.get("reminder.cases.none")
                : texts.get("reminder.cases", String.valueOf(cases.onTheWay()), String.valueOf(cases.sealed()));
    }
}
