package cn.ronghe.selection;

import java.util.Optional;

import cn.ronghe.shared.Refusal;

/**
 * What became of {@link StartSelection}: the new selection's id, or why it was refused.
 *
 * @param selectionId null where it was refused
 */
public record StartResult(Long selectionId, Optional<Refusal> refusal) {

    static StartResult refused(Refusal refusal) {
        return new StartResult(null, Optional.of(refusal));
    }
}
