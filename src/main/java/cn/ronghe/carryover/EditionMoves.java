package cn.ronghe.carryover;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import cn.ronghe.application.Application;
import cn.ronghe.application.ApplicationForms;
import cn.ronghe.application.CarriedSections;
import cn.ronghe.application.DraftDiscarded;
import cn.ronghe.application.FilingRules;
import cn.ronghe.application.NoSuchApplication;
import cn.ronghe.application.OwnApplications;
import cn.ronghe.application.Versions;
import cn.ronghe.audit.AuditTrail;
import cn.ronghe.calendar.PlainDates;
import cn.ronghe.form.Carried;
import cn.ronghe.form.FormView;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.recommendation.EditionForm;
import cn.ronghe.recommendation.RecommendationForms;
import cn.ronghe.recommendation.FrozenContent;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves an application that is being filled in from its edition of the form to the one that stands now: an explicit step,
 * before which all that changes is listed. What has no place in the newer edition stays readable afterwards.
 */
@Service
@Transactional
public class EditionMoves {

    private final OwnApplications own;
    private final FilingRules rules;
    private final ApplicationForms forms;
    private final RecommendationForms editions;
    private final FormMoves moves;
    private final Versions versions;
    private final CarriedSections sections;
    private final TakenOvers takenOvers;
    private final AuditTrail audit;
    private final PlainDates dates;
    private final Texts texts;
    private final Clock clock;

    EditionMoves(OwnApplications own, FilingRules rules, ApplicationForms forms, RecommendationForms editions,
                 FormMoves moves, Versions versions, CarriedSections sections, TakenOvers takenOvers,
                 AuditTrail audit, PlainDates dates, Texts texts, Clock clock) {
        this.own = own;
        this.rules = rules;
        this.forms = forms;
        this.editions = editions;
        this.moves = moves;
        this.versions = versions;
        this.sections = sections;
        this.takenOvers = takenOvers;
        this.audit = audit;
        this.dates = dates;
        this.texts = texts;
        this.clock = clock;
    }

    /** Since when the application's edition is in use, where the form has become another one since. */
    @Transactional(readOnly = true)
    public Optional<Instant> outdated(long applicationId) {
        Application application = own.get(applicationId);
        return isOutdated(application) ? Optional.of(editions.since(application.formEdition())) : Optional.empty();
    }

    /** Empty where there is no newer edition, or nothing may be changed. */
    @Transactional(readOnly = true)
    public Optional<NewerForm> newer(long applicationId) {
        Application application = own.get(applicationId);
        if (!isOutdated(application) || rules.editable(application).isPresent()) {
            return Optional.empty();
        }
        EditionForm from = forms.of(application);
        EditionForm to = forms.standing(application);
        return Optional.of(new NewerForm(from.sha256(), editions.since(from.sha256()), to.sha256(),
                EditionChanges.between(from, to, carried(from, versions.current(application), to))));
    }

    /** The step back is the same step: where the files say again what they said before. */
    public Optional<Refusal> move(MoveForm command) {
        Application application = own.lock(command.applicationId());
        Optional<Refusal> refusal = rules.editable(application).or(() -> changedMeanwhile(application, command));
        if (refusal.isEmpty()) {
            move(application);
        }
        return refusal;
    }

    private Optional<Refusal> changedMeanwhile(Application application, MoveForm command) {
        if (!isOutdated(application)) {
            return Optional.of(moves.findByApplicationIdOrderByIdDesc(application.id()).stream().findFirst()
                    .map(move -> Refusal.of("application.edition.moved-already", move.movedByName(),
                            dates.moment(move.movedAt())))
                    .orElseGet(() -> Refusal.of("application.edition.none")));
        }
        boolean listed = command.from().equals(application.formEdition())
                && command.to().equals(forms.standing(application).sha256());
        return listed ? Optional.empty() : Optional.of(Refusal.of("application.edition.changed-again"));
    }

    /** What was taken over before cannot be undone after it: its sections are others now. */
    private void move(Application application) {
        SignedIn person = CurrentPerson.get();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        EditionForm from = forms.of(application);
        EditionForm to = forms.standing(application);
        FrozenContent before = versions.current(application);
        moves.save(new FormMove(application.id(), from.sha256(), to.sha256(), before, person.username(), person.name(), now));
        sections.replace(application.id(), carried(application, from, before, to).data(), person, now);
        takenOvers.findById(application.id()).ifPresent(takenOvers::delete);
        application.useForm(to.sha256());
        audit.record(application.caseKey(), person.username(), person.name(), "audit.application.form-moved",
                texts.get("application.edition.trail", dates.day(editions.since(from.sha256()))));
    }

    @EventListener
    public void on(DraftDiscarded event) {
        moves.deleteAllOf(event.applicationId());
    }

    /** Whether a step was made. */
    @Transactional(readOnly = true)
    public boolean made(long applicationId) {
        return moves.existsByApplicationId(applicationId);
    }

    /** The steps made, latest first. */
    @Transactional(readOnly = true)
    public List<MovedForm> of(long applicationId) {
        Application application = own.get(applicationId);
        return moves.findByApplicationIdOrderByIdDesc(applicationId).stream().map(move -> {
            EditionForm from = forms.of(application, move.fromEdition());
            Carried carried = carried(from, move.before(), forms.of(application, move.toEdition()));
            return new MovedForm(move.id(), move.movedAt(), move.movedByName(), editions.since(move.fromEdition()),
                    EditionChanges.left(carried, from));
        }).toList();
    }

    /** The whole form as it was before a step. */
    @Transactional(readOnly = true)
    public FormView before(long applicationId, long moveId) {
        Application application = own.get(applicationId);
        FormMove move = moves.findByIdAndApplicationId(moveId, applicationId)
                .orElseThrow(() -> new NoSuchApplication("move " + moveId + " of " + application.caseKey()));
        return FormView.of(forms.of(application, move.fromEdition()).sections(), move.before()::section);
    }

    private boolean isOutdated(Application application) {
        return application.state().editable() && application.formEdition() != null
                && !application.formEdition().equals(forms.standing(application).sha256());
    }

    /** Where it was on that edition before, with what the edition in between had no place for. */
    private Carried carried(Application application, EditionForm from, FrozenContent content, EditionForm to) {
        Carried carried = carried(from, content, to);
        return moves.findByApplicationIdOrderByIdDesc(application.id()).stream()
                .filter(move -> move.fromEdition().equals(to.sha256())).findFirst().map(FormMove::before)
                .map(former -> carried.refilled(from.sections(), former::section, to.sections())).orElse(carried);
    }

    private static Carried carried(EditionForm from, FrozenContent content, EditionForm to) {
        return Carried.between(from.sections(), content::section, to.sections());
    }
}
