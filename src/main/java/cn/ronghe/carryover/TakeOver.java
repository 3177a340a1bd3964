package cn.ronghe.carryover;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import cn.ronghe.application.Application;
import cn.ronghe.application.ApplicationForms;
import cn.ronghe.application.ApplicationState;
import cn.ronghe.application.DraftBegun;
import cn.ronghe.application.DossierHead;
import cn.ronghe.application.FilingRules;
import cn.ronghe.application.OwnApplications;
import cn.ronghe.application.SectionSave.Saved;
import cn.ronghe.application.Sections;
import cn.ronghe.application.StoredSection;
import cn.ronghe.audit.AuditTrail;
import cn.ronghe.carryover.TakeOverOffer.Line;
import cn.ronghe.carryover.TakeOverOffer.Section;
import cn.ronghe.carryover.TakenOver.Touched;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.shared.CanonicalJson;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.Texts;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes contents over from another application of the unit (沿用), as if somebody had typed them, and undoes it. */
@Service
@Transactional
public class TakeOver {

    private record Planned(Section section, ObjectNode content) {
    }

    private final OwnApplications own;
    private final FilingRules rules;
    private final ApplicationForms forms;
    private final TakeOverOffers offers;
    private final Sections sections;
    private final TakenOvers takenOvers;
    private final AuditTrail audit;
    private final Texts texts;
    private final Clock clock;

    TakeOver(OwnApplications own, FilingRules rules, ApplicationForms forms, TakeOverOffers offers, Sections sections,
             TakenOvers takenOvers, AuditTrail audit, Texts texts, Clock clock) {
        this.own = own;
        this.rules = rules;
        this.forms = forms;
        this.offers = offers;
        this.sections = sections;
        this.takenOvers = takenOvers;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    /** All that was chosen, or nothing. */
    public Optional<Refusal> take(TakeContent command) {
        Application application = own.lock(command.applicationId());
        TakeOverOffer offer = offers.offer(command.applicationId(), command.sourceId());
        Optional<Refusal> closed = rules.editable(application);
        return closed.isPresent() ? closed
                : changed(offer, command).or(() -> write(application, offer, command.chosen()));
    }

    /** Whether somebody saved in between what would be replaced, or what would be taken. */
    private Optional<Refusal> changed(TakeOverOffer offer, TakeContent command) {
        List<String> seen = List.of(command.seen().split(" "));
        if (!seen.contains(offer.edition())) {
            return Optional.of(Refusal.of("application.take-over.form-changed"));
        }
        if (!seen.contains(offer.code())) {
            return Optional.of(Refusal.of("application.take-over.source-changed", name(offer.source())));
        }
        return offer.sections().stream().filter(section -> !chosen(section, command.chosen()).isEmpty())
                .filter(section -> !seen.contains(section.mark())).findFirst()
                .map(section -> Refusal.of("application.take-over.changed", section.savedBy(), section.title()));
    }

    private Optional<Refusal> write(Application application, TakeOverOffer offer, Set<String> chosen) {
        List<Planned> plan = new ArrayList<>();
        int count = 0;
        for (Section section : offer.sections()) {
            List<Line> lines = chosen(section, chosen);
            if (!lines.isEmpty()) {
                ObjectNode content = content(section, lines);
                if (CanonicalJson.of(content).text().getBytes(StandardCharsets.UTF_8).length > Sections.LONGEST_CONTENT) {
                    return Optional.of(Refusal.of("application.take-over.too-long", section.title()));
                }
                plan.add(new Planned(section, content));
                count += (int) lines.stream().filter(line -> content.has(line.path())).count();
            }
        }
        if (count == 0) {
            return Optional.of(Refusal.of("application.take-over.nothing"));
        }
        List<Touched> touched = new ArrayList<>();
        plan.forEach(planned -> {
            Section section = planned.section();
            touched.add(new Touched(section.number(), section.here(),
                    save(application, section.number(), section.revision(), planned.content())));
        });
        record(application, offer, count, touched);
        return Optional.empty();
    }

    private static List<Line> chosen(Section section, Set<String> chosen) {
        return section.lines().stream().filter(line -> chosen.contains(line.id())).toList();
    }

    private static ObjectNode content(Section section, List<Line> lines) {
        ObjectNode content = section.here().deepCopy();
        lines.forEach(line -> content.set(line.path(), section.there().get(line.path())));
        return section.schema().completed(section.schema().fitting(content).kept());
    }

    /** Checked before, under the application's lock: that it is not kept now is a defect. */
    private int save(Application application, int number, int revision, ObjectNode content) {
        if (sections.save(application.id(), number, revision, content) instanceof Saved saved) {
            return saved.version();
        }
        throw new IllegalStateException("section " + number + " of " + application.caseKey() + " was not kept");
    }

    private void record(Application application, TakeOverOffer offer, int count, List<Touched> touched) {
        SignedIn person = CurrentPerson.get();
        String source = name(offer.source());
        TakenOver taken = takenOvers.findById(application.id()).orElseGet(() -> new TakenOver(application.id()));
        taken.record(source, count, touched, person.name(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        takenOvers.save(taken);
        audit.record(application.caseKey(), person.username(), person.name(), "audit.application.taken-over",
                texts.get("application.take-over.done", source, String.valueOf(count)));
    }

    /** A new draft starts from the application that was chosen, or from another form's that its form declares. */
    @EventListener
    public void on(DraftBegun event) {
        Application application = own.get(event.applicationId());
        Optional<Application> source = Optional.ofNullable(event.copyOf()).map(own::get)
                .or(() -> declaredSource(application));
        source.ifPresent(earlier -> begin(application, earlier));
    }

    /** A new draft's first contents: all that is certain. Nothing where the two forms have nothing in common. */
    void begin(Application application, Application source) {
        if (offers.candidates(application).stream().anyMatch(candidate -> candidate.id() == source.id())) {
            TakeOverOffer offer = offers.offer(application.id(), source.id());
            write(application, offer, offer.suggested());
        }
    }

    /** From which other form's application a new draft starts: the chosen one first, the latest otherwise. */
    Optional<Application> declaredSource(Application application) {
        return offers.candidates(application).stream().filter(there -> !offers.isOfSameForm(there, application))
                .filter(there -> there.acceptanceNumber() != null)
                .min(Comparator.comparing(there -> there.state() != ApplicationState.CHOSEN));
    }

    /** The last time, as long as it can be undone. */
    @Transactional(readOnly = true)
    public Optional<TakenOver> last(long applicationId) {
        Application application = own.get(applicationId);
        return takenOvers.findById(application.id()).filter(taken -> rules.editable(application).isEmpty()
                && touchedSince(application, taken).isEmpty());
    }

    /** Puts back what stood there before the last time, unless somebody has changed it since. */
    public Optional<Refusal> undo(long applicationId) {
        Application application = own.lock(applicationId);
        Optional<TakenOver> last = takenOvers.findById(application.id());
        if (last.isEmpty()) {
            return Optional.of(Refusal.of("application.take-over.undone-already"));
        }
        Optional<Refusal> refusal = rules.editable(application).or(() -> touchedSince(application, last.get()));
        if (refusal.isEmpty()) {
            last.get().touched().forEach(section -> save(application, section.number(), section.revision(),
                    forms.section(application, section.number()).fitting((ObjectNode) section.before()).kept()));
            takenOvers.delete(last.get());
            SignedIn person = CurrentPerson.get();
            audit.record(application.caseKey(), person.username(), person.name(), "audit.application.take-over-undone",
                    last.get().sourceName());
        }
        return refusal;
    }

    private Optional<Refusal> touchedSince(Application application, TakenOver taken) {
        for (Touched section : taken.touched()) {
            StoredSection now = sections.read(application.id(), section.number());
            if (now.version() != section.revision()) {
                return Optional.of(Refusal.of("application.take-over.changed-since", now.savedBy()));
            }
        }
        return Optional.empty();
    }

    private String name(DossierHead source) {
        return texts.get("application.take-over.name", source.name(), source.batchName());
    }
}
