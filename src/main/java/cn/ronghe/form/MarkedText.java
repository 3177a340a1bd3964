package cn.ronghe.form;

import java.util.List;
import java.util.stream.Collectors;

import cn.ronghe.shared.CleanText;
import cn.ronghe.shared.WordCount;

/**
 * What became of a text: runs that stayed, were removed or were added, in reading order. All runs but the added ones
 * make the earlier text, all but the removed ones the later.
 */
public record MarkedText(List<Run> runs) {

    /** SKIPPED is what stayed and is too far from any change to be shown. */
    public enum Kind { SAME, REMOVED, ADDED, SKIPPED }

    public record Run(Kind kind, String text) {

        /** As it is shown: a mark that would be invisible gets a sign. */
        public String shown() {
            boolean marked = kind == Kind.REMOVED || kind == Kind.ADDED;
            return marked && CleanText.isBlank(text) ? text.replaceAll("\\R", "↵\n").replaceAll("[^↵\n]", "␣") : text;
        }

        public int words() {
            return WordCount.of(text);
        }
    }

    static MarkedText between(String before, String after, Effort effort) {
        return new MarkedText(new TextComparison(before, after, effort).runs());
    }

    /** Whether the two texts have something in common; where not, marks say no more than the texts one after another. */
    public boolean isRelated() {
        return runs.stream().anyMatch(run -> run.kind() == Kind.SAME || run.kind() == Kind.SKIPPED);
    }

    public String before() {
        return without(Kind.ADDED);
    }

    public String after() {
        return without(Kind.REMOVED);
    }

    /** What is long and unchanged is skipped but for a little on the side of a change. */
    MarkedText folded() {
        return new MarkedText(Folding.of(runs));
    }

    private String without(Kind kind) {
        return runs.stream().filter(run -> run.kind() != kind).map(Run::text).collect(Collectors.joining());
    }
}
