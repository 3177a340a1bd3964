package cn.ronghe.review;

import java.util.Map;
import java.util.Optional;

import cn.ronghe.shared.Refusal;

/**
 * What was not saved of a checklist, and why; everything else was.
 *
 * @param general why nothing was saved at all
 * @param points  by position
 */
public record ChecklistProblems(Optional<Refusal> general, Map<Integer, Refusal> points) {

    public static ChecklistProblems of(Refusal general) {
        return new ChecklistProblems(Optional.of(general), Map.of());
    }

    public boolean none() {
        return general.isEmpty() && points.isEmpty();
    }
}
