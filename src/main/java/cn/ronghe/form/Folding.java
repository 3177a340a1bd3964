package cn.ronghe.form;

import java.util.ArrayList;
import java.util.List;

import cn.ronghe.form.MarkedText.Kind;
import cn.ronghe.form.MarkedText.Run;

/** Leaves of a long unchanged run what one needs to see where a change stands. */
final class Folding {

    private static final int CONTEXT = 30;
    private static final int WORTH_IT = 40;
    private static final int NEAREST = 10;
    private static final String MARKS = "，。；：！？、\n";

    private Folding() {
    }

    static List<Run> of(List<Run> runs) {
        List<Run> folded = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            if (run.kind() == Kind.SAME && runs.size() > 1) {
                fold(run.text(), i == 0 ? 0 : CONTEXT, i == runs.size() - 1 ? 0 : CONTEXT, folded);
            } else {
                folded.add(run);
            }
        }
        return List.copyOf(folded);
    }

    private static void fold(String text, int head, int tail, List<Run> folded) {
        int length = text.codePointCount(0, text.length());
        if (length < head + tail + WORTH_IT) {
            folded.add(new Run(Kind.SAME, text));
            return;
        }
        int from = endOfClause(text, text.offsetByCodePoints(0, Math.min(head, NEAREST)), text.offsetByCodePoints(0, head));
        int to = startOfClause(text, text.offsetByCodePoints(text.length(), -tail),
                text.offsetByCodePoints(text.length(), -Math.min(tail, NEAREST)));
        if (head > 0) {
            folded.add(new Run(Kind.SAME, text.substring(0, from)));
        }
        folded.add(new Run(Kind.SKIPPED, text.substring(from, to)));
        if (tail > 0) {
            folded.add(new Run(Kind.SAME, text.substring(to)));
        }
    }

    /** After the last mark in between, so that no clause is cut where it need not be. */
    private static int endOfClause(String text, int nearest, int farthest) {
        int end = farthest;
        while (end > nearest && MARKS.indexOf(text.charAt(end - 1)) < 0) {
            end--;
        }
        return end > nearest ? end : farthest;
    }

    private static int startOfClause(String text, int farthest, int nearest) {
        int start = farthest;
        while (start < nearest && MARKS.indexOf(text.charAt(start - 1)) < 0) {
            start++;
        }
        return start < nearest ? start : farthest;
    }
}
