package cn.ronghe.organization;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.ronghe.shared.Refusal;

/**
 * What an administrator's change came to. Where something is refused nothing was changed; where nothing differs there
 * was nothing to do.
 *
 * @param problems by the field they stand at, {@value #FORM} for those of no single field
 */
public record ChangeResult(Map<String, Refusal> problems, List<Difference> differences) {

    /** The field of what concerns all of them. */
    public static final String FORM = "form";

    public static ChangeResult refused(Map<String, Refusal> problems) {
        return new ChangeResult(new LinkedHashMap<>(problems), List.of());
    }

    static ChangeResult refused(String field, Refusal refusal) {
        return refused(Map.of(field, refusal));
    }

    static ChangeResult refused(Refusal refusal) {
        return refused(FORM, refusal);
    }

    static ChangeResult of(Difference... candidates) {
        return new ChangeResult(Map.of(), List.of(candidates).stream().filter(Difference::isOne).toList());
    }

    public boolean refused() {
        return !problems.isEmpty();
    }

    public boolean changed() {
        return !differences.isEmpty();
    }
}
