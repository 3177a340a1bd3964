package cn.ronghe.account;

import java.util.List;
import java.util.Map;

import cn.ronghe.notification.MailRequest;
import cn.ronghe.notification.Mails;
import cn.ronghe.notification.Recipient;
import cn.ronghe.organization.Departments;
import cn.ronghe.organization.OrganizationKinds;
import cn.ronghe.organization.People;
import cn.ronghe.organization.Person;
import cn.ronghe.organization.Role;
import cn.ronghe.shared.PortalLinks;
import org.springframework.stereotype.Component;

/** The mails of this room. */
@Component
class AccountMails {

    private final Mails mails;
    private final People people;
    private final Departments departments;
    private final OrganizationKinds kinds;
    private final PortalLinks links;

    AccountMails(Mails mails, People people, Departments departments, OrganizationKinds kinds, PortalLinks links) {
        this.mails = mails;
        this.people = people;
        this.departments = departments;
        this.kinds = kinds;
        this.links = links;
    }

    void confirm(Registration registration, String token) {
        send("registration-confirm", applicant(registration), Map.of("unitName", registration.unitName(),
                "username", registration.username(), "link", links.to("/register/confirm/" + token)));
    }

    /** To whoever decides: the department's handlers or the unit's people. */
    void waiting(Registration registration) {
        Map<String, String> values = Map.of("unitName", registration.unitName(), "code", registration.code(),
                "kind", kinds.name(registration.kind()), "district", departments.districtName(registration.districtCode()),
                "contact", registration.contactName(), "email", registration.email(), "mobile", registration.mobile(),
                "link", links.to(registration.byColleagues() ? "/account/colleagues" : "/registrations/" + registration.id()));
        List<Person> deciders = registration.byColleagues() ? people.inOrganization(registration.organizationId())
                : deciders(registration.departmentCode());
        send(registration.byColleagues() ? "colleague-asks" : "registration-waiting", recipients(deciders), values);
    }

    /** Where the department has nobody, the business administrators stand in. */
    private List<Person> deciders(String department) {
        List<Person> handlers = people.in(department, Role.HANDLER);
        return handlers.isEmpty() ? people.with(Role.BUSINESS_ADMIN) : handlers;
    }

    /** @param what approved, returned or refused */
    void decided(Registration registration, String what, String decider) {
        send("registration-" + what, applicant(registration), Map.of("unitName", registration.unitName(),
                "username", registration.username(), "decider", decider,
                "reason", registration.reason() == null ? "" : registration.reason(),
                "link", links.to("/registration")));
    }

    void forgotten(Person person, String token) {
        password("password-forgotten", person, "/password/" + token);
    }

    void invited(Person person, String token) {
        password("person-invited", person, "/password/" + token);
    }

    void changed(Person person) {
        password("password-changed", person, "/password/forgotten");
    }

    private void password(String template, Person person, String path) {
        send(template, recipients(List.of(person)), Map.of("username", person.username(), "link", links.to(path)));
    }

    void colleagueInvited(String address, String unitName, String inviter, String token) {
        send("colleague-invited", List.of(new Recipient(address, address)),
                Map.of("unitName", unitName, "inviter", inviter, "link", links.to("/join/" + token)));
    }

    private static List<Recipient> applicant(Registration registration) {
        return List.of(new Recipient(registration.contactName(), registration.email()));
    }

    private static List<Recipient> recipients(List<Person> persons) {
        return persons.stream().map(person -> new Recipient(person.name(), person.email())).toList();
    }

    private void send(String template, List<Recipient> to, Map<String, String> values) {
        mails.request(new MailRequest(template, to, values, null));
    }
}
