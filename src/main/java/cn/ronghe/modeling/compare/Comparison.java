package cn.ronghe.modeling.compare;

import java.util.List;

/**
 * What a drawing and its forms changed against another version.
 *
 * @param changes elements, added ones first, then changed, then removed
 */
public record Comparison(List<Change> changes, List<FormChange> forms) {

    /** Shown as {@code modeling.change.<name>}. */
    public enum Kind { ADDED, CHANGED, REMOVED }

    /** @param before null where it was not given; {@code after} null where it is not any more */
    public record Detail(String aspect, String before, String after) {
    }

    /**
     * One element.
     *
     * @param what its kind in plain words, e.g. 任务
     * @param name its name, or for a flow from where to where
     */
    public record Change(Kind kind, String elementId, String what, String name, List<Detail> details) {
    }

    /** @param lines what changed in it, in plain words; empty where it is new or gone */
    public record FormChange(Kind kind, String form, List<String> lines) {
    }

    public boolean isEmpty() {
        return changes.isEmpty() && forms.isEmpty();
    }

    /** Ids of the elements, to be marked in the drawing. */
    public String ids(Kind kind) {
        return String.join(",", changes.stream().filter(change -> change.kind() == kind).map(Change::elementId).toList());
    }
}
