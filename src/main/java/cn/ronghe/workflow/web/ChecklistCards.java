package cn.ronghe.workflow.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import cn.ronghe.application.Application;
import cn.ronghe.application.Applications;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.review.Checklist;
import cn.ronghe.review.ChecklistPoint;
import cn.ronghe.review.ChecklistProblems;
import cn.ronghe.review.Checklists;
import cn.ronghe.review.ReviewChecks;
import cn.ronghe.review.SaveChecklist;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.Texts;
import cn.ronghe.shared.UserAction;
import cn.ronghe.workflow.engine.TaskEntries;
import cn.ronghe.workflow.engine.TaskEntry;
import org.springframework.stereotype.Component;

/**
 * The first review's checklist as a case's materials show it: to be filled in by whoever may do the first review, folded
 * for the others who review, hidden from the applicant.
 */
@Component
class ChecklistCards {

    private static final String FIRST_REVIEW = "user_district_review";
    private static final String OVERTAKEN = "review.checklist.overtaken";

    /**
     * @param fills   whether the reader fills it in
     * @param problem why nothing was saved, or empty
     */
    record Card(Checklist list, boolean fills, List<Line> lines, String problem) {

        public boolean saved() {
            return problem.isEmpty() && lines.stream().allMatch(line -> line.problem().isEmpty());
        }

        public long wrong() {
            return lines.stream().filter(line -> !line.problem().isEmpty()).count();
        }
    }

    /**
     * A point with what stands in its fields, saved or not.
     *
     * @param problem   why it was not saved, or empty
     * @param overtaken whether that is because somebody else was faster
     */
    record Line(ChecklistPoint point, String answer, String remark, String problem, boolean overtaken) {
    }

    private final Checklists checklists;
    private final ReviewChecks checks;
    private final Applications applications;
    private final CaseReaders readers;
    private final TaskEntries tasks;
    private final UserAction action;
    private final Texts texts;

    ChecklistCards(Checklists checklists, ReviewChecks checks, Applications applications, CaseReaders readers,
                   TaskEntries tasks, UserAction action, Texts texts) {
        this.checklists = checklists;
        this.checks = checks;
        this.applications = applications;
        this.readers = readers;
        this.tasks = tasks;
        this.action = action;
        this.texts = texts;
    }

    /** Empty where there is nothing that this reader may see. */
    Optional<Card> of(Application application, SignedIn reader) {
        if (!readers.mayReadFindings(application, reader)) {
            return Optional.empty();
        }
        boolean fills = mayFill(application, reader).isEmpty();
        return (fills ? Optional.of(checklists.of(application.id())) : checklists.lastOf(application.id()))
                .filter(list -> !list.points().isEmpty())
                .map(list -> card(list, fills, List.of(), new ChecklistProblems(Optional.empty(), Map.of())));
    }

    /** Ask {@link #of} before. The card shows what was typed wherever it was not saved. */
    Card save(SaveChecklist command, SignedIn person) {
        ChecklistProblems problems = action.run(() -> {
            Application application = applications.lock(command.applicationId());
            return mayFill(application, person).map(ChecklistProblems::of).orElseGet(() -> checklists.save(command));
        });
        return card(checklists.of(command.applicationId()), true, command.lines(), problems);
    }

    /** Whoever could complete the task, claimed or not. */
    private Optional<Refusal> mayFill(Application application, SignedIn person) {
        TaskEntry task = tasks.of(application.caseKey()).stream()
                .filter(open -> open.key().equals(FIRST_REVIEW)).findFirst().orElse(null);
        if (task == null) {
            return Optional.of(Refusal.of("review.moved-on"));
        }
        boolean own = Objects.equals(task.assignee(), person.username());
        if (task.offeredTo() == null ? !own : !person.groups().contains(task.offeredTo())) {
            return Optional.of(Refusal.of("task.notYours"));
        }
        return task.assignee() != null && !own ? Optional.of(Refusal.of("task.claimedByOther"))
                : checks.mayHandle(application.id(), person.username());
    }

    private Card card(Checklist list, boolean fills, List<SaveChecklist.Line> typed, ChecklistProblems problems) {
        Map<Integer, SaveChecklist.Line> kept = new HashMap<>();
        typed.stream().filter(line -> problems.general().isPresent() || problems.points().containsKey(line.position()))
                .forEach(line -> kept.put(line.position(), line));
        List<Line> lines = list.points().stream()
                .map(point -> line(point, kept.get(point.position()), problems.points().get(point.position()))).toList();
        return new Card(list, fills, lines, problems.general().map(texts::get).orElse(""));
    }

    private Line line(ChecklistPoint point, SaveChecklist.Line typed, Refusal problem) {
        return new Line(point, typed == null ? point.answer() : typed.answer(),
                typed == null ? point.remark() : typed.remark(), problem == null ? "" : texts.get(problem),
                problem != null && problem.key().equals(OVERTAKEN));
    }
}
