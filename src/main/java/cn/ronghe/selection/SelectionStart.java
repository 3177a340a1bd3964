package cn.ronghe.selection;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.ronghe.application.Application;
import cn.ronghe.application.ApplicationState;
import cn.ronghe.application.Applications;
import cn.ronghe.audit.AuditTrail;
import cn.ronghe.batch.BatchType;
import cn.ronghe.batch.Batches;
import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.organization.Departments;
import cn.ronghe.organization.People;
import cn.ronghe.organization.Person;
import cn.ronghe.organization.Role;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.shared.OpenTasks;
import cn.ronghe.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import static cn.ronghe.application.ApplicationState.*;

/** Starts a round: who looks at what is fixed with it. One round of a batch and type is open at a time. */
@Component
class SelectionStart {

    /** Passed, or under way to be. */
    private static final Set<ApplicationState> CONCERNED = EnumSet.of(IN_DISTRICT_REVIEW, CORRECTING, AWAITING_SEAL,
            SEALED, IN_CITY_REVIEW, CORRECTING_FOR_CITY, AWAITING_RESEAL, AWAITING_SELECTION);

    private final SelectionRepository selections;
    private final SelectionMemberRepository members;
    private final SelectionCandidateRepository candidates;
    private final Applications applications;
    private final Batches batches;
    private final PlatformTypes types;
    private final Departments departments;
    private final People people;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final OpenTasks tasks;
    private final Clock clock;

    SelectionStart(SelectionRepository selections, SelectionMemberRepository members,
                   SelectionCandidateRepository candidates, Applications applications, Batches batches,
                   PlatformTypes types, Departments departments, People people, AuditTrail audit,
                   ApplicationEventPublisher events, OpenTasks tasks, Clock clock) {
        this.selections = selections;
        this.members = members;
        this.candidates = candidates;
        this.applications = applications;
        this.batches = batches;
        this.types = types;
        this.departments = departments;
        this.people = people;
        this.audit = audit;
        this.events = events;
        this.tasks = tasks;
        this.clock = clock;
    }

    StartPreview preview(long batchId, String typeCode) {
        BatchType type = batches.type(batchId, typeCode)
                .orElseThrow(() -> new NoSuchElementException("type " + typeCode + " in batch " + batchId));
        return previews(List.of(type)).get(type);
    }

    /** Of several types of several batches with as many statements as of one. */
    Map<BatchType, StartPreview> previews(Collection<BatchType> several) {
        if (several.isEmpty()) {
            return Map.of();
        }
        Set<Long> batchIds = several.stream().map(BatchType::batchId).collect(Collectors.toSet());
        Set<String> typeCodes = several.stream().map(BatchType::typeCode).collect(Collectors.toSet());
        Map<Place, List<Selection>> rounds = selections.findByBatchIdInAndTypeCodeInOrderByRoundNumberDesc(batchIds, typeCodes)
                .stream().collect(Collectors.groupingBy(round -> new Place(round.batchId(), round.typeCode())));
        Map<Place, List<Application>> cases = applications.in(batchIds, typeCodes, CONCERNED).stream()
                .collect(Collectors.groupingBy(one -> new Place(one.batchId(), one.typeCode())));
        Set<String> asked = tasks.among(cases.values().stream().flatMap(List::stream)
                .filter(SelectionStart::hasPassed).map(Application::caseKey).toList());
        List<Person> panel = people.with(Role.PANEL_MEMBER);
        Map<BatchType, StartPreview> previews = new LinkedHashMap<>();
        for (BatchType type : several) {
            Place place = new Place(type.batchId(), type.typeCode());
            previews.put(type, preview(type, rounds.getOrDefault(place, List.of()), cases.getOrDefault(place, List.of()),
                    asked, panel));
        }
        return previews;
    }

    private static StartPreview preview(BatchType type, List<Selection> rounds, List<Application> cases,
                                        Set<String> asked, List<Person> panel) {
        Map<Boolean, List<Application>> ready = cases.stream().collect(Collectors.partitioningBy(one ->
                hasPassed(one) && !asked.contains(one.caseKey())));
        return new StartPreview(ready.get(true), ready.get(false), panel, open(rounds).orElse(null), next(rounds),
                type.left());
    }

    private static boolean hasPassed(Application application) {
        return application.state() == AWAITING_SELECTION;
    }

    private record Place(long batchId, String typeCode) {
    }

    StartResult start(StartSelection command) {
        SignedIn starter = CurrentPerson.get();
        String lead = departments.inCity(types.get(command.typeCode()).cityDepartment()).code();
        if (!starter.worksIn(lead)) {
            return StartResult.refused(Refusal.of("selection.start.not-lead", departments.get(lead).name()));
        }
        // two starts at once meet on these rows, and the second sees the round of the first
        applications.lock(ids(passed(command.batchId(), command.typeCode())));
        StartPreview preview = preview(command.batchId(), command.typeCode());
        Map<String, Person> panel = preview.panel().stream()
                .collect(Collectors.toMap(Person::username, Function.identity()));
        Set<String> chosen = new LinkedHashSet<>(command.members());
        Optional<Refusal> refusal = mayStart(preview, command.confirmed(), chosen, panel.keySet());
        if (refusal.isPresent()) {
            return StartResult.refused(refusal.get());
        }
        Instant now = clock.instant();
        Selection selection = selections.save(new Selection(command.batchId(), command.typeCode(),
                preview.nextRound(), lead, starter, now));
        chosen.forEach(username -> members.save(new SelectionMember(selection.id(), panel.get(username))));
        int position = 0;
        for (Application application : preview.candidates()) {
            candidates.save(new SelectionCandidate(selection.id(), application.id(), ++position));
            audit.record(application.caseKey(), starter.username(), starter.name(),
                    "audit.application.selection-started", "");
        }
        audit.record(selection.caseKey(), starter.username(), starter.name(), "audit.selection.started", "");
        events.publishEvent(new SelectionStarted(selection.id()));
        return new StartResult(selection.id(), Optional.empty());
    }

    private static Optional<Refusal> mayStart(StartPreview preview, boolean confirmed, Set<String> chosen,
                                              Set<String> panel) {
        if (preview.openRound() != null) {
            return Optional.of(Refusal.of("selection.start.open",
                    String.valueOf(preview.openRound().roundNumber())));
        }
        if (preview.candidates().isEmpty()) {
            return Optional.of(Refusal.of("selection.start.no-candidates"));
        }
        if (chosen.isEmpty()) {
            return Optional.of(Refusal.of("selection.start.no-members"));
        }
        Optional<String> stranger = chosen.stream().filter(username -> !panel.contains(username)).findFirst();
        if (stranger.isPresent()) {
            return Optional.of(Refusal.of("selection.start.no-panel-member", stranger.get()));
        }
        return preview.underWay().isEmpty() || confirmed ? Optional.empty()
                : Optional.of(Refusal.of("selection.start.under-way", String.valueOf(preview.underWay().size())));
    }

    private List<Application> passed(long batchId, String typeCode) {
        return applications.in(batchId, typeCode, EnumSet.of(AWAITING_SELECTION));
    }

    private static List<Long> ids(List<Application> list) {
        return list.stream().map(Application::id).toList();
    }

    private static Optional<Selection> open(List<Selection> rounds) {
        return rounds.stream().filter(round -> round.state() != SelectionState.PUBLISHED).findFirst();
    }

    private static int next(List<Selection> rounds) {
        return rounds.isEmpty() ? 1 : rounds.get(0).roundNumber() + 1;
    }
}
