package cn.ronghe.participation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import cn.ronghe.account.AccountSettings;
import cn.ronghe.account.Attempts;
import cn.ronghe.account.OneTimeLink.Purpose;
import cn.ronghe.account.OneTimeLinks;
import cn.ronghe.application.Application;
import cn.ronghe.application.ApplicationNames;
import cn.ronghe.application.FilingRules;
import cn.ronghe.batch.Batches;
import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.calendar.DueDates;
import cn.ronghe.calendar.PlainDates;
import cn.ronghe.notification.MailRequest;
import cn.ronghe.notification.Mails;
import cn.ronghe.notification.Recipient;
import cn.ronghe.organization.People;
import cn.ronghe.participation.Participation.State;
import cn.ronghe.shared.PortalLinks;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.Texts;
import org.springframework.stereotype.Component;

/** The mails to member units, with their links, and those that tell the lead unit what they answered. */
@Component
class ParticipationMails {

    private final Mails mails;
    private final OneTimeLinks links;
    private final Attempts attempts;
    private final AccountSettings limits;
    private final ParticipationSettings settings;
    private final FilingRules rules;
    private final ApplicationNames names;
    private final People people;
    private final Batches batches;
    private final PlatformTypes types;
    private final DueDates dueDates;
    private final PlainDates dates;
    private final PortalLinks portal;
    private final Texts texts;
    private final Clock clock;

    ParticipationMails(Mails mails, OneTimeLinks links, Attempts attempts, AccountSettings limits,
                       ParticipationSettings settings, FilingRules rules, ApplicationNames names, People people,
                       Batches batches, PlatformTypes types, DueDates dueDates, PlainDates dates, PortalLinks portal,
                       Texts texts, Clock clock) {
        this.mails = mails;
        this.links = links;
        this.attempts = attempts;
        this.limits = limits;
        this.settings = settings;
        this.rules = rules;
        this.names = names;
        this.people = people;
        this.batches = batches;
        this.types = types;
        this.dueDates = dueDates;
        this.dates = dates;
        this.portal = portal;
        this.texts = texts;
        this.clock = clock;
    }

    /** Counts one more mail; why it may not be sent now. */
    Optional<Refusal> refusal(Application application, String address) {
        if (!attempts.allows(Attempts.Kind.MAIL, address, limits.mailsPerAddress())) {
            return Optional.of(Refusal.of("participation.mail.address-often"));
        }
        return attempts.allows(Attempts.Kind.MEMBER_MAIL, application.caseKey(), settings.mailsPerHour())
                ? Optional.empty() : Optional.of(Refusal.of("participation.mail.too-many"));
    }

    /** The last second in which an invitation of now can be answered: never later than the form can be changed. */
    Instant until(Application application) {
        Instant days = dueDates.endOfDay(LocalDate.now(clock).plusDays(settings.linkDays()));
        Instant form = rules.editableUntil(application);
        return form.isBefore(days) ? form : days;
    }

    void invite(Application application, Participation to, String role) {
        ask("participation-invited", application, to, role);
    }

    void remind(Application application, Participation to, String role) {
        ask("participation-reminder", application, to, role);
    }

    private void ask(String template, Application application, Participation to, String role) {
        String token = links.issue(Purpose.PARTICIPATION, to.validUntil().plusSeconds(1), to.caseKey());
        send(template, List.of(new Recipient(to.unitName(), to.email())), application,
                Map.of("unitName", to.unitName(), "role", role, "inviter", to.invitedByName(),
                        "until", dates.dueMoment(to.validUntil()), "link", portal.to("/participation/" + token)));
    }

    void revoked(Application application, Participation to) {
        send("participation-revoked", List.of(new Recipient(to.answeredBy(), to.email())), application,
                Map.of("unitName", to.unitName()));
    }

    /**
     * Tells the lead unit of the answers that it has not been told of: at once where a unit declines or nobody is left
     * to answer, otherwise where it has got no such mail for a while.
     */
    void answered(Application application, Participation latest, List<Participation> all) {
        boolean waits = all.stream().anyMatch(one -> one.state() == State.INVITED);
        if (latest.state() != State.CONFIRMED || !waits || !toldLately(all)) {
            tell(application, all);
        }
    }

    /** Of what nobody was told because something had been told shortly before: once that is a while ago. */
    void makeUpFor(Application application, List<Participation> all) {
        if (!toldLately(all) && all.stream().anyMatch(Participation::isNews)) {
            tell(application, all);
        }
    }

    private boolean toldLately(List<Participation> all) {
        Instant since = clock.instant().minus(settings.bundle());
        return all.stream().map(Participation::toldAt).anyMatch(told -> told != null && told.isAfter(since));
    }

    private void tell(Application application, List<Participation> all) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Participation> news = all.stream().filter(Participation::isNews).toList();
        news.forEach(one -> one.told(now));
        send("participation-answered", people.inOrganization(application.organizationId()).stream()
                .map(person -> new Recipient(person.name(), person.email())).toList(), application,
                Map.of("confirmed", names(news, State.CONFIRMED), "declined", names(news, State.DECLINED),
                        "waiting", String.valueOf(all.stream().filter(one -> one.state() == State.INVITED).count()),
                        "link", portal.to("/applications/" + application.id() + "/members")));
    }

    private String names(List<Participation> news, State state) {
        String names = news.stream().filter(one -> one.state() == state)
                .map(one -> state == State.DECLINED
                        ? texts.get("participation.declined.because", one.unitName(), one.reason()) : one.unitName())
                .collect(Collectors.joining("、"));
        return names.isEmpty() ? texts.get("participation.none") : names;
    }

    private void send(String template, List<Recipient> to, Application application, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(more);
        values.put("leadUnit", application.organizationName());
        values.put("platformName", names.of(application));
        values.put("typeName", types.get(application.typeCode()).name());
        values.put("batchName", batches.get(application.batchId()).name());
        mails.request(new MailRequest(template, to, values, application.caseKey()));
    }
}
