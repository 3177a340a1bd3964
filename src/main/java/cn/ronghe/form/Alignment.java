package cn.ronghe.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;

/**
 * Where two lists agree: stretches that are the same alternate with stretches that differ and cover both lists in
 * order. Beyond the {@link Effort} left, everything between the common start and the common end differs.
 */
final class Alignment {

    /** Elements {@code [before, beforeEnd)} of one list and {@code [after, afterEnd)} of the other. */
    record Stretch(boolean same, int before, int beforeEnd, int after, int afterEnd) {
    }

    private final List<Stretch> stretches = new ArrayList<>();
    private int before;
    private int after;

    private Alignment() {
    }

    static <T> List<Stretch> of(List<T> before, List<T> after, Effort effort) {
        Alignment alignment = new Alignment();
        alignment.align(before, after, effort);
        return alignment.stretches;
    }

    private <T> void align(List<T> olds, List<T> news, Effort effort) {
        int shorter = Math.min(olds.size(), news.size());
        int start = 0;
        while (start < shorter && olds.get(start).equals(news.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && olds.get(olds.size() - 1 - end).equals(news.get(news.size() - 1 - end))) {
            end++;
        }
        int oldEnd = olds.size() - end;
        int newEnd = news.size() - end;
        same(start);
        if (start < oldEnd && start < newEnd && effort.allows(square(oldEnd - start + newEnd - start))) {
            Map<T, Integer> numbers = new HashMap<>();
            for (Change change : new MyersDiffWithLinearSpace<Integer>().computeDiff(
                    numbered(olds.subList(start, oldEnd), numbers), numbered(news.subList(start, newEnd), numbers), null)) {
                same(start + change.startOriginal - before);
                differ(start + change.endOriginal, start + change.endRevised);
            }
            same(oldEnd - before);
        }
        differ(oldEnd, newEnd);
        same(end);
    }

    private void same(int length) {
        if (length > 0) {
            stretches.add(new Stretch(true, before, before + length, after, after + length));
            before += length;
            after += length;
        }
    }

    /** Neighbouring differences become one. */
    private void differ(int beforeEnd, int afterEnd) {
        if (beforeEnd == before && afterEnd == after) {
            return;
        }
        int last = stretches.size() - 1;
        boolean joins = last >= 0 && !stretches.get(last).same();
        Stretch earlier = joins ? stretches.remove(last) : new Stretch(false, before, before, after, after);
        stretches.add(new Stretch(false, earlier.before(), beforeEnd, earlier.after(), afterEnd));
        before = beforeEnd;
        after = afterEnd;
    }

    /** Equal elements get equal numbers, so that comparing two long texts costs no more than comparing two numbers. */
    private static <T> List<Integer> numbered(List<T> elements, Map<T, Integer> numbers) {
        return elements.stream().map(element -> numbers.computeIfAbsent(element, e -> numbers.size())).toList();
    }

    private static long square(long size) {
        return size * size;
    }
}
