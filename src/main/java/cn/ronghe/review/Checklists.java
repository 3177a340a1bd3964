package cn.ronghe.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import cn.ronghe.application.Application;
import cn.ronghe.application.ApplicationState;
import cn.ronghe.application.Applications;
import cn.ronghe.audit.AuditTrail;
import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first review's checklist (初审要点, H 附件1 一, 附件2 一, 附件3 二), answered by the district's handler and kept
 * with each version. A corrected version is asked anew, with the last answers as proposals to be confirmed.
 */
@Service
@Transactional
public class Checklists {

    private final CheckedPointRepository rows;
    private final Applications applications;
    private final PlatformTypes types;
    private final ReviewChecks checks;
    private final AuditTrail audit;
    private final Texts texts;
    private final Clock clock;

    Checklists(CheckedPointRepository rows, Applications applications, PlatformTypes types, ReviewChecks checks,
               AuditTrail audit, Texts texts, Clock clock) {
        this.rows = rows;
        this.applications = applications;
        this.types = types;
        this.checks = checks;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    /** That of the current version; not answered anywhere, its points are those of the type's file. */
    @Transactional(readOnly = true)
    public Checklist of(long applicationId) {
        return current(applications.get(applicationId), rowsOf(applicationId));
    }

    /** As those who only read see it: while it is being answered, and afterwards as it was answered last. */
    @Transactional(readOnly = true)
    public Optional<Checklist> lastOf(long applicationId) {
        Application application = applications.get(applicationId);
        List<CheckedPoint> all = rowsOf(applicationId);
        if (application.state() == ApplicationState.IN_DISTRICT_REVIEW) {
            return Optional.of(current(application, all));
        }
        return all.stream().findFirst().map(CheckedPoint::versionNumber)
                .map(version -> new Checklist(applicationId, version, points(of(version, all))));
    }

    /** Whether nothing on the list stands against passing: every point answered for this version, and none failing. */
    @Transactional(readOnly = true)
    public Optional<Refusal> mayPass(long applicationId) {
        List<ChecklistPoint> points = of(applicationId).points();
        List<ChecklistPoint> open = points.stream().filter(point -> !point.settled()).toList();
        if (!open.isEmpty()) {
            return Optional.of(ChecklistWords.naming("review.checklist.open", open));
        }
        List<ChecklistPoint> failing = points.stream().filter(ChecklistPoint::fails).toList();
        return failing.isEmpty() ? Optional.empty()
                : Optional.of(ChecklistWords.naming("review.checklist.failing", failing));
    }

    /** Each point for itself: what is refused of one does not keep the others from being saved. */
    public ChecklistProblems save(SaveChecklist command) {
        Application application = applications.lock(command.applicationId());
        SignedIn person = CurrentPerson.get();
        List<CheckedPoint> all = rowsOf(application.id());
        Checklist shown = current(application, all);
        Optional<Refusal> closed = mayFill(application, command, shown, person);
        if (closed.isPresent()) {
            return ChecklistProblems.of(closed.get());
        }
        Map<Integer, Refusal> wrong = new TreeMap<>();
        List<ChecklistWords> good = new ArrayList<>();
        for (SaveChecklist.Line line : command.lines()) {
            ChecklistWords words = ChecklistWords.typed(line);
            Optional<Refusal> refused = words.isEmpty() ? Optional.empty()
                    : words.refused().or(() -> overtaken(shown.points().get(line.position() - 1), words, line));
            refused.ifPresentOrElse(reason -> wrong.put(line.position(), reason), () -> {
                if (!words.isEmpty()) {
                    good.add(words);
                }
            });
        }
        if (!good.isEmpty()) {
            write(application, begun(application, shown, all), good, person);
        }
        return new ChecklistProblems(Optional.empty(), wrong);
    }

    private Optional<Refusal> mayFill(Application application, SaveChecklist command, Checklist shown, SignedIn person) {
        if (!command.lines().stream().allMatch(line -> line.isKnown(shown.points().size()))) {
            return Optional.of(Refusal.of("review.checklist.unknown"));
        }
        return checks.isStill(application.id(), ApplicationState.IN_DISTRICT_REVIEW)
                .or(() -> checks.mayHandle(application.id(), person.username()))
                .or(() -> command.versionNumber() == application.currentVersion() ? Optional.empty()
                        : Optional.of(Refusal.of("review.checklist.version", String.valueOf(application.currentVersion()))));
    }

    /** Whether somebody, or the same person elsewhere, has answered the point otherwise since it was shown. */
    private Optional<Refusal> overtaken(ChecklistPoint now, ChecklistWords words, SaveChecklist.Line line) {
        boolean changed = now.settled() && now.edition() != line.edition() && !words.sameAs(now);
        return changed ? Optional.of(Refusal.of("review.checklist.overtaken", now.personName(),
                told(now.answer(), now.remark()))) : Optional.empty();
    }

    private List<CheckedPoint> begun(Application application, Checklist shown, List<CheckedPoint> all) {
        List<CheckedPoint> current = of(application.currentVersion(), all);
        return !current.isEmpty() ? current : shown.points().stream()
                .map(point -> rows.save(new CheckedPoint(application, point.position(), point.text()))).toList();
    }

    private void write(Application application, List<CheckedPoint> points, List<ChecklistWords> good, SignedIn person) {
        List<String> written = new ArrayList<>();
        for (ChecklistWords words : good) {
            CheckedPoint point = points.get(words.position() - 1);
            if (!point.says(words.answer(), words.remark())) {
                point.answer(words.answer(), words.remark(), person, clock.instant());
                written.add(texts.get("audit.checklist.point", String.valueOf(words.position()),
                        told(words.answer().name(), words.remark())));
            }
        }
        if (!written.isEmpty()) {
            audit.record(caseKeyOf(application.id()), person.username(), person.name(), "audit.checklist.answered",
                    texts.get("audit.checklist.points", String.valueOf(application.currentVersion()),
                            String.join("；", written)));
        }
    }

    private String told(String answer, String remark) {
        String word = texts.get("review.checklist.answer." + answer);
        return remark.isEmpty() ? word : texts.get("review.checklist.answer.with", word, remark);
    }

    private Checklist current(Application application, List<CheckedPoint> all) {
        int version = application.currentVersion();
        List<CheckedPoint> written = of(version, all);
        List<String> asked = types.get(application.typeCode()).checklist();
        List<ChecklistPoint> points = !written.isEmpty() ? points(written) : IntStream.range(0, asked.size())
                .mapToObj(i -> ChecklistPoint.open(i + 1, asked.get(i))).toList();
        Map<String, CheckedPoint> before = all.stream().filter(row -> row.versionNumber() < version && row.answered())
                .collect(Collectors.toMap(CheckedPoint::item, row -> row, (later, earlier) -> later));
        return new Checklist(application.id(), version, points.stream()
                .map(point -> point.settled() || !before.containsKey(point.text()) ? point
                        : point.carrying(before.get(point.text()))).toList());
    }

    private List<CheckedPoint> rowsOf(long applicationId) {
        return rows.findByApplicationIdOrderByVersionNumberDescPositionAsc(applicationId);
    }

    private static List<CheckedPoint> of(int version, List<CheckedPoint> all) {
        return all.stream().filter(row -> row.versionNumber() == version).toList();
    }

    private static List<ChecklistPoint> points(List<CheckedPoint> rows) {
        return rows.stream().map(ChecklistPoint::of).toList();
    }

    /** The chain of its audit entries: a case's own is read by the applicant, this one by those who review. */
    static String caseKeyOf(long applicationId) {
        return "checklist:" + applicationId;
    }
}
