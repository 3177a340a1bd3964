package cn.ronghe.review;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import cn.ronghe.application.Application;
import cn.ronghe.application.ApplicationNames;
import cn.ronghe.batch.Batch;
import cn.ronghe.batch.Batches;
import cn.ronghe.batch.DistrictDeadlineMoved;
import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.calendar.DueDates;
import cn.ronghe.calendar.PlainDates;
import cn.ronghe.notification.MailRequest;
import cn.ronghe.notification.Mails;
import cn.ronghe.notification.Recipient;
import cn.ronghe.organization.Department;
import cn.ronghe.organization.Departments;
import cn.ronghe.organization.People;
import cn.ronghe.organization.Person;
import cn.ronghe.organization.Role;
import cn.ronghe.shared.PortalLinks;
import cn.ronghe.shared.Texts;
import org.springframework.stereotype.Component;

/** The mails that go out when something was decided. */
@Component
class ReviewMails {

    private final Mails mails;
    private final ApplicationNames names;
    private final People people;
    private final Departments departments;
    private final PlatformTypes types;
    private final Batches batches;
    private final PlainDates dates;
    private final ListDeadlines deadlines;
    private final DueDates dueDates;
    private final PortalLinks links;
    private final Texts texts;

    ReviewMails(Mails mails, ApplicationNames names, People people, Departments departments, PlatformTypes types,
                Batches batches, PlainDates dates, ListDeadlines deadlines, DueDates dueDates, PortalLinks links,
                Texts texts) {
        this.mails = mails;
        this.names = names;
        this.people = people;
        this.departments = departments;
        this.types = types;
        this.batches = batches;
        this.dates = dates;
        this.deadlines = deadlines;
        this.dueDates = dueDates;
        this.links = links;
        this.texts = texts;
    }

    /** To everybody of the unit that files. */
    void toApplicant(String template, Application application, String departmentCode) {
        toApplicant(template, application, departmentCode, Map.of());
    }

    void toApplicant(String template, Application application, String departmentCode, String reason) {
        toApplicant(template, application, departmentCode, Map.of("reason", reason));
    }

    void correction(String template, Application application, String departmentCode, String reason, Instant due) {
        toApplicant(template, application, departmentCode, Map.of("reason", reason, "due", dates.due(due)));
    }

    /** To the handlers of a department that did not ask for the correction itself; the one that did gets a task. */
    void correctionMissed(Application application, String departmentCode, MissedCorrection missed) {
        Map<String, String> values = values(application.batchId(), application.typeCode(), departmentCode);
        values.put("platformName", names.of(application));
        values.put("acceptanceNumber", missed.acceptanceNumber());
        values.put("department", missed.department());
        values.put("reason", missed.reason());
        values.put("link", links.to("/applications/" + application.id() + "/dossier"));
        mails.request(new MailRequest("correction-missed", recipients(people.in(departmentCode, Role.HANDLER).stream()),
                values, application.caseKey()));
    }

    /**
     * To the applicant, and with the names of the team to the people of the city department that visits and to those
     * of the team from elsewhere.
     *
     * @param change planned, moved or cancelled
     */
    void siteVisit(String change, Application application, String departmentCode, SiteVisit visit) {
        Map<String, String> more = Map.of("time", dates.moment(visit.visitAt()), "place", visit.place(),
                "reason", visit.reason() == null ? "" : visit.reason());
        toApplicant("visit-" + change, application, departmentCode, more);
        Map<String, String> values = values(application.batchId(), application.typeCode(), departmentCode);
        values.put("platformName", names.of(application));
        values.put("acceptanceNumber", application.acceptanceNumber());
        values.put("unit", application.organizationName());
        values.put("team", visit.team().replaceAll("\\s*\\R\\s*", "、"));
        values.put("link", links.to("/applications/" + application.id() + "/dossier"));
        values.putAll(more);
        mails.request(new MailRequest("visit-team-" + change, visitors(departmentCode, visit), values,
                application.caseKey()));
    }

    private List<Recipient> visitors(String departmentCode, SiteVisit visit) {
        List<Recipient> staff = departmentStaff(Stream.of(departmentCode));
        Stream<Recipient> others = visit.teamEmails().stream()
                .filter(address -> staff.stream().noneMatch(known -> address.equalsIgnoreCase(known.address())))
                .map(address -> new Recipient(texts.get("review.visit.team.member"), address));
        return Stream.concat(staff.stream(), others).toList();
    }

    private void toApplicant(String template, Application application, String departmentCode,
                             Map<String, String> more) {
        Map<String, String> values = values(application.batchId(), application.typeCode(), departmentCode);
        values.put("platformName", names.of(application));
        values.put("acceptanceNumber", application.acceptanceNumber());
        values.put("link", links.to("/applications/" + application.id()));
        values.putAll(more);
        List<Recipient> unit = recipients(people.inOrganization(application.organizationId()).stream());
        mails.request(new MailRequest(template, unit, values, application.caseKey()));
    }

    /** To the department that has not reported, and to the administrators who may remind it or skip the list. */
    void listOverdue(SummaryList list) {
        Map<String, String> values = values(list.batchId(), list.typeCode(), list.departmentCode());
        values.put("due", dates.dueMoment(deadlines.of(list)));
        values.put("link", links.to("/summary-lists/" + list.id()));
        mails.request(new MailRequest("list-overdue", departmentStaff(Stream.of(list.departmentCode())), Map.copyOf(values), list.caseKey()));
        values.put("link", links.to("/admin/summary-lists"));
        mails.request(new MailRequest("list-overdue", recipients(people.with(Role.BUSINESS_ADMIN).stream()), values,
                list.caseKey()));
    }

    /** To the department, because an administrator asks for its list. */
    void remind(SummaryList list) {
        Instant due = deadlines.of(list);
        Map<String, String> values = values(list.batchId(), list.typeCode(), list.departmentCode());
        values.put("due", dates.dueMoment(due));
        values.put("left", dates.untilOrOverdue(due));
        values.put("link", links.to("/summary-lists/" + list.id()));
        mails.request(new MailRequest("list-reminder", departmentStaff(Stream.of(list.departmentCode())), values,
                list.caseKey()));
    }

    /** To the handlers and leaders of the district's departments that have not reported. */
    void deadlineMoved(DistrictDeadlineMoved moved, List<String> unreported) {
        List<Recipient> district = departmentStaff(departments.byCodes(unreported).values().stream()
                .filter(department -> department.districtCode().equals(moved.districtCode()))
                .map(Department::code).sorted());
        if (district.isEmpty()) {
            return;
        }
        mails.request(new MailRequest(moved.extended() ? "deadline-extended" : "deadline-extension-withdrawn", district,
                Map.of("batchName", batches.get(moved.batchId()).name(),
                        "district", departments.districtName(moved.districtCode()),
                        "due", dates.dueMoment(dueDates.endOfDay(moved.deadline())), "reason", moved.reason(),
                        "link", links.to("/summary-lists")), Batch.caseKeyOf(moved.batchId())));
    }

    private List<Recipient> departmentStaff(Stream<String> departmentCodes) {
        return recipients(departmentCodes.flatMap(code -> Stream.of(Role.HANDLER, Role.LEADER)
                .flatMap(role -> people.in(code, role).stream())));
    }

    private Map<String, String> values(long batchId, String typeCode, String departmentCode) {
        Map<String, String> values = new HashMap<>();
        values.put("typeName", types.get(typeCode).name());
        values.put("batchName", batches.get(batchId).name());
        values.put("department", departments.get(departmentCode).name());
        return values;
    }

    private static List<Recipient> recipients(Stream<Person> persons) {
        return persons.map(person -> new Recipient(person.name(), person.email())).distinct().toList();
    }
}
