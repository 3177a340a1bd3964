package cn.ronghe.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import cn.ronghe.form.Alignment.Stretch;
import cn.ronghe.form.MarkedText.Kind;
import cn.ronghe.form.MarkedText.Run;
import cn.ronghe.shared.WordCount;

/**
 * Compares two texts from coarse to fine: lines, then clauses, then characters with Latin words and numbers as wholes.
 * What looks like confetti, a few characters that happen to stand in both between two larger changes, becomes part of
 * one change. Use once.
 */
final class TextComparison {

    private static final String WORD = "\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}\\p{Nd}\\p{M}";
    /** A line, a clause or its mark, a word; the last as a person sees it, so that no emoji is cut in two. */
    private static final List<Pattern> PIECES = List.of(Pattern.compile("\\R|.+"),
            Pattern.compile("[^，。；：！？、;!?\\r\\n]+|\\R|\\X"),
            Pattern.compile("[" + WORD + "](?:[" + WORD + ".,:'’/-]*[" + WORD + "%％])?|\\R|\\X"));
    private static final int ISLAND = 5;
    private static final int LARGE = 200;

    private final String before;
    private final String after;
    private final Effort effort;
    private final List<Stretch> stretches = new ArrayList<>();

    TextComparison(String before, String after, Effort effort) {
        this.before = before;
        this.after = after;
        this.effort = effort;
    }

    List<Run> runs() {
        compare(new Stretch(false, 0, before.length(), 0, after.length()), 0);
        List<Run> runs = new ArrayList<>();
        for (Stretch stretch : withoutIslands()) {
            String old = before.substring(stretch.before(), stretch.beforeEnd());
            if (stretch.same()) {
                runs.add(new Run(Kind.SAME, old));
            } else {
                add(Kind.REMOVED, old, runs);
                add(Kind.ADDED, after.substring(stretch.after(), stretch.afterEnd()), runs);
            }
        }
        return List.copyOf(runs);
    }

    private static void add(Kind kind, String text, List<Run> runs) {
        if (!text.isEmpty()) {
            runs.add(new Run(kind, text));
        }
    }

    /** @param whole offsets into both texts */
    private void compare(Stretch whole, int fineness) {
        if (whole.same() || fineness == PIECES.size() || whole.before() == whole.beforeEnd()
                || whole.after() == whole.afterEnd()) {
            stretches.add(whole);
            return;
        }
        List<String> olds = pieces(before.substring(whole.before(), whole.beforeEnd()), fineness);
        List<String> news = pieces(after.substring(whole.after(), whole.afterEnd()), fineness);
        int[] oldEnds = ends(olds, whole.before());
        int[] newEnds = ends(news, whole.after());
        for (Stretch part : Alignment.of(olds, news, effort)) {
            compare(new Stretch(part.same(), oldEnds[part.before()], oldEnds[part.beforeEnd()],
                    newEnds[part.after()], newEnds[part.afterEnd()]), fineness + 1);
        }
    }

    /** Neighbours of one kind become one, and so does a change with the next where little stands between them. */
    private List<Stretch> withoutIslands() {
        List<Stretch> merged = new ArrayList<>();
        for (Stretch stretch : stretches) {
            merged.add(stretch);
            while (mergesAtEnd(merged)) {
                Stretch last = merged.remove(merged.size() - 1);
                Stretch first = merged.remove(merged.size() - 1);
                if (first.same() != last.same()) {
                    first = merged.remove(merged.size() - 1);
                }
                merged.add(new Stretch(last.same(), first.before(), last.beforeEnd(), first.after(), last.afterEnd()));
            }
        }
        return merged;
    }

    private boolean mergesAtEnd(List<Stretch> merged) {
        int last = merged.size() - 1;
        if (last < 1) {
            return false;
        }
        if (merged.get(last).same() == merged.get(last - 1).same()) {
            return true;
        }
        return last > 1 && !merged.get(last).same()
                && isIsland(size(merged.get(last - 1)), size(merged.get(last - 2)), size(merged.get(last)));
    }

    private static boolean isIsland(int size, int changeBefore, int changeAfter) {
        return size <= ISLAND && size <= changeBefore && size <= changeAfter;
    }

    /** In words, so that 2024 for 2025 is as small a change as 甲 for 乙. */
    private int size(Stretch stretch) {
        int length = Math.max(stretch.beforeEnd() - stretch.before(), stretch.afterEnd() - stretch.after());
        return length > LARGE ? length : Math.max(WordCount.of(before.substring(stretch.before(), stretch.beforeEnd())),
                WordCount.of(after.substring(stretch.after(), stretch.afterEnd())));
    }

    private static List<String> pieces(String text, int fineness) {
        return PIECES.get(fineness).matcher(text).results().map(MatchResult::group).toList();
    }

    private static int[] ends(List<String> pieces, int start) {
        int[] ends = new int[pieces.size() + 1];
        ends[0] = start;
        for (int i = 0; i < pieces.size(); i++) {
            ends[i + 1] = ends[i] + pieces.get(i).length();
        }
        return ends;
    }
}
