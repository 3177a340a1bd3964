package cn.ronghe.selection;

import java.util.Optional;

import cn.ronghe.shared.Refusal;

/**
 * Why an opinion was not saved: nothing at all where it was.
 *
 * @param general what has nothing to do with what was typed
 */
public record OpinionProblems(Optional<Refusal> general, Optional<Refusal> opinion, Optional<Refusal> score) {

    static OpinionProblems of(Refusal general) {
        return new OpinionProblems(Optional.of(general), Optional.empty(), Optional.empty());
    }

    public boolean none() {
        return general.isEmpty() && opinion.isEmpty() && score.isEmpty();
    }
}
