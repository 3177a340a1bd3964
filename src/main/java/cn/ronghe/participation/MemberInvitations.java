package cn.ronghe.participation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.ronghe.account.OneTimeLinks;
import cn.ronghe.application.Application;
import cn.ronghe.application.DraftDiscarded;
import cn.ronghe.application.FilingRules;
import cn.ronghe.application.NoSuchApplication;
import cn.ronghe.application.OwnApplications;
import cn.ronghe.audit.AuditTrail;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.participation.Participation.State;
import cn.ronghe.shared.CleanText;
import cn.ronghe.shared.EMail;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the member units of one's own application to confirm that they take part, while its form may be changed. */
@Service
@Transactional
public class MemberInvitations {

    private static final int LONGEST_UNIT = 100;
    private static final int NAMED = 3;

    /**
     * @param sent     to how many units a mail goes out
     * @param problems by the unit's key, or {@code form} where nothing was done at all
     */
    public record Outcome(int sent, Map<String, Refusal> problems) {
    }

    private final OwnApplications own;
    private final FilingRules rules;
    private final MemberRolls rolls;
    private final ParticipationRepository participations;
    private final ParticipationMails mails;
    private final OneTimeLinks links;
    private final AuditTrail audit;
    private final Texts texts;
    private final Clock clock;

    MemberInvitations(OwnApplications own, FilingRules rules, MemberRolls rolls, ParticipationRepository participations,
                      ParticipationMails mails, OneTimeLinks links, AuditTrail audit, Texts texts, Clock clock) {
        this.own = own;
        this.rules = rules;
        this.rolls = rolls;
        this.participations = participations;
        this.mails = mails;
        this.links = links;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    /** As it stands now, or as it was submitted where nothing can be changed. Empty where the form has no members. */
    @Transactional(readOnly = true)
    public Optional<MemberRoll> roll(long applicationId) {
        Application application = own.get(applicationId);
        return rolls.of(application, application.state().editable() ? 0 : application.currentVersion());
    }

    /** The last second in which an invitation of now can be answered; asked only while the form may be changed. */
    @Transactional(readOnly = true)
    public Instant until(long applicationId) {
        return mails.until(own.get(applicationId));
    }

    /**
     * Invites each unit beside whose key an address stands; those in order are invited whatever is wrong with others.
     *
     * @param addresses by the units' keys; blank ones are left out
     */
    public Outcome invite(long applicationId, Map<String, String> addresses) {
        Application application = own.lock(applicationId);
        Optional<Refusal> closed = rules.editable(application).or(() -> unnamed(application));
        if (closed.isPresent()) {
            return new Outcome(0, Map.of("form", closed.get()));
        }
        MemberRoll roll = rolls.of(application, 0).orElseThrow();
        Map<String, Refusal> problems = new LinkedHashMap<>();
        List<String> invited = new ArrayList<>();
        addresses.forEach((key, typed) -> {
            String address = CleanText.strip(typed);
            Optional<MemberLine> line = roll.line(key);
            if (address.isEmpty() || line.filter(one -> !one.invitable()).isPresent()) {
                return;
            }
            Optional<Refusal> refusal = line.isEmpty() ? Optional.of(Refusal.of("participation.unit.gone"))
                    : refusal(application, line.get().unit(), address);
            refusal.ifPresentOrElse(why -> problems.put(key, why), () -> {
                invite(application, line.get().unit(), address);
                invited.add(line.get().unit().name());
            });
        });
        if (!invited.isEmpty()) {
            record(application, "audit.participation.invited", invited);
        }
        return new Outcome(invited.size(), problems);
    }

    /** A mail that cannot say in what a unit is to take part helps nobody. */
    private static Optional<Refusal> unnamed(Application application) {
        return application.platformName() == null ? Optional.of(Refusal.of("participation.unnamed")) : Optional.empty();
    }

    private Optional<Refusal> refusal(Application application, MemberUnit unit, String address) {
        if (unit.name().length() > LONGEST_UNIT || unit.code().length() > MemberUnit.LONGEST_CODE) {
            return Optional.of(Refusal.of("participation.unit.long"));
        }
        return EMail.isValid(address) ? mails.refusal(application, address)
                : Optional.of(Refusal.of("participation.email.wrong", shown(address)));
    }

    private static String shown(String address) {
        return address.length() <= 60 ? address : address.substring(0, 60) + "…";
    }

    private void invite(Application application, MemberUnit unit, String address) {
        Participation made = participations.save(new Participation(application.id(), unit, address,
                CurrentPerson.get().name(), now(), mails.until(application)));
        mails.invite(application, made, unit.role());
    }

    /** Asks again whoever was invited and has not answered; the link of the first mail works as long as before. */
    public Outcome remind(long applicationId) {
        return remind(applicationId, null);
    }

    /** @param id of one; null for all */
    public Outcome remind(long applicationId, Long id) {
        Application application = own.lock(applicationId);
        Optional<Refusal> closed = rules.editable(application);
        if (closed.isPresent()) {
            return new Outcome(0, Map.of("form", closed.get()));
        }
        Map<String, Refusal> problems = new LinkedHashMap<>();
        List<String> reminded = new ArrayList<>();
        for (MemberLine line : rolls.of(application, 0).orElseThrow().lines()) {
            Participation waiting = line.participation();
            if (line.is(State.INVITED) && (id == null || id == waiting.id())) {
                mails.refusal(application, waiting.email()).ifPresentOrElse(why -> problems.put(line.unit().key(), why),
                        () -> {
                            waiting.remind(now(), mails.until(application));
                            mails.remind(application, waiting, line.unit().role());
                            reminded.add(line.unit().name());
                        });
            }
        }
        if (!reminded.isEmpty()) {
            record(application, "audit.participation.reminded", reminded);
        }
        return new Outcome(reminded.size(), problems);
    }

    /** Sends the invitation to another address; links in earlier mails stop working. */
    public Optional<Refusal> readdress(long applicationId, long id, String typed) {
        Application application = own.lock(applicationId);
        Participation waiting = of(application, id);
        Optional<Refusal> closed = rules.editable(application);
        if (closed.isPresent() || waiting.state() != State.INVITED) {
            return closed.or(() -> Optional.of(Refusal.of("participation.answered")));
        }
        Optional<MemberLine> line = rolls.of(application, 0).flatMap(roll -> roll.line(waiting));
        if (line.isEmpty()) {
            return Optional.of(Refusal.of("participation.unit.gone"));
        }
        String address = CleanText.strip(typed);
        Optional<Refusal> refusal = refusal(application, line.get().unit(), address);
        if (refusal.isEmpty()) {
            links.cancelAbout(waiting.caseKey());
            waiting.readdress(address, now(), mails.until(application));
            mails.invite(application, waiting, line.get().unit().role());
            record(application, "audit.participation.readdressed", List.of(waiting.unitName()));
        }
        return refusal;
    }

    /** Takes an invitation back, or makes an answer void; the unit can be invited anew. */
    public Optional<Refusal> revoke(long applicationId, long id) {
        Application application = own.lock(applicationId);
        Participation one = of(application, id);
        Optional<Refusal> closed = rules.editable(application);
        if (closed.isEmpty() && one.state() != State.REVOKED) {
            if (one.state() == State.CONFIRMED) {
                mails.revoked(application, one);
            }
            links.cancelAbout(one.caseKey());
            one.revoke(now());
            record(application, "audit.participation.revoked", List.of(one.unitName()));
        }
        return closed;
    }

    /** Nobody is asked any more. */
    @EventListener
    public void on(DraftDiscarded event) {
        participations.findByApplicationIdOrderById(event.applicationId()).forEach(one -> {
            links.cancelAbout(one.caseKey());
            participations.delete(one);
        });
    }

    private Participation of(Application application, long id) {
        return participations.findById(id).filter(one -> one.applicationId() == application.id())
                .orElseThrow(() -> new NoSuchApplication("participation " + id + " of " + application.caseKey()));
    }

    private void record(Application application, String what, List<String> units) {
        SignedIn person = CurrentPerson.get();
        String first = String.join("、", units.subList(0, Math.min(NAMED, units.size())));
        audit.record(application.caseKey(), person.username(), person.name(), what, units.size() <= NAMED ? first
                : texts.get("participation.and-others", first, String.valueOf(units.size())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
