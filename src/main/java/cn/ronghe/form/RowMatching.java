package cn.ronghe.form;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import cn.ronghe.form.Alignment.Stretch;

/**
 * Finds the rows of one table in another by what stands in them, not by their number: equal rows first, then those
 * that have most in common, then those of a name that no other row has. Use once.
 */
final class RowMatching {

    private static final int ABSENT = -1;
    private static final int STEPS_PER_CELL = 10;
    private static final double ALIKE = 0.5;

    /** Numbers from 0; {@link #ABSENT} for a row that only the other table has. */
    record Match(int before, int after, boolean moved) {

        boolean isAdded() {
            return before == ABSENT;
        }

        boolean isRemoved() {
            return after == ABSENT;
        }
    }

    private record Candidate(int before, int after, double likeness) {
    }

    private final List<List<String>> olds;
    private final List<List<String>> news;
    private final RowLikeness likeness;
    private final Effort effort;
    private final int[] partnerOfNew;
    private final boolean[] oldTaken;

    RowMatching(List<List<String>> olds, List<List<String>> news, RowLikeness likeness, Effort effort) {
        this.olds = olds;
        this.news = news;
        this.likeness = likeness;
        this.effort = effort;
        this.partnerOfNew = IntStream.generate(() -> ABSENT).limit(news.size()).toArray();
        this.oldTaken = new boolean[olds.size()];
    }

    /** Every row of both tables once, in the order of the later one; removed rows where they stood, before those that came instead. */
    List<Match> matches() {
        for (Stretch stretch : Alignment.of(olds, news, effort)) {
            for (int i = 0; stretch.same() && i < stretch.beforeEnd() - stretch.before(); i++) {
                join(stretch.before() + i, stretch.after() + i);
            }
        }
        joinEqual();
        joinAlike();
        joinNamed();
        return inOrder(moved());
    }

    private void join(int before, int after) {
        partnerOfNew[after] = before;
        oldTaken[before] = true;
    }

    /** First with first where several are equal. */
    private void joinEqual() {
        Map<List<String>, Deque<Integer>> left = new HashMap<>();
        openOlds().forEach(i -> left.computeIfAbsent(olds.get(i), row -> new ArrayDeque<>()).add(i));
        openNews().forEach(j -> Optional.ofNullable(left.get(news.get(j))).map(Deque::poll).ifPresent(i -> join(i, j)));
    }

    /** A name that several rows have says nothing. */
    private void joinNamed() {
        Map<String, List<Integer>> oldNames = openOlds().stream().collect(groupingBy(i -> likeness.name(olds.get(i))));
        Map<String, List<Integer>> newNames = openNews().stream().collect(groupingBy(j -> likeness.name(news.get(j))));
        newNames.forEach((name, rows) -> {
            List<Integer> same = oldNames.getOrDefault(name, List.of());
            if (!name.isEmpty() && same.size() == 1 && rows.size() == 1) {
                join(same.get(0), rows.get(0));
            }
        });
    }

    private void joinAlike() {
        List<Integer> openOlds = openOlds();
        List<Integer> openNews = openNews();
        if (!effort.allows((long) openOlds.size() * openNews.size() * likeness.columns() * STEPS_PER_CELL)) {
            return;
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int before : openOlds) {
            for (int after : openNews) {
                double alike = likeness.of(olds.get(before), news.get(after));
                if (alike >= ALIKE) {
                    candidates.add(new Candidate(before, after, alike));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::likeness).reversed()
                .thenComparingInt(candidate -> Math.abs(candidate.before() - candidate.after())));
        for (Candidate candidate : candidates) {
            if (!oldTaken[candidate.before()] && partnerOfNew[candidate.after()] == ABSENT) {
                join(candidate.before(), candidate.after());
            }
        }
    }

    /** The fewest later rows that have to change places to give the earlier order. */
    private Set<Integer> moved() {
        List<Integer> inNewOrder = IntStream.of(partnerOfNew).filter(before -> before != ABSENT).boxed().toList();
        List<Integer> inOldOrder = inNewOrder.stream().sorted().toList();
        Set<Integer> moved = new HashSet<>();
        for (Stretch stretch : Alignment.of(inOldOrder, inNewOrder, effort)) {
            if (!stretch.same()) {
                moved.addAll(inNewOrder.subList(stretch.after(), stretch.afterEnd()));
            }
        }
        return moved;
    }

    private List<Match> inOrder(Set<Integer> moved) {
        List<Match> matches = new ArrayList<>();
        int old = 0;
        for (int j = 0; j < news.size(); j++) {
            int partner = partnerOfNew[j];
            boolean stays = partner != ABSENT && !moved.contains(partner);
            int end = stays ? partner : nextTaken(old);
            addRemoved(old, end, matches);
            old = stays ? partner + 1 : end;
            matches.add(new Match(partner, j, !stays && partner != ABSENT));
        }
        addRemoved(old, olds.size(), matches);
        return matches;
    }

    private int nextTaken(int from) {
        return IntStream.range(from, olds.size()).filter(i -> oldTaken[i]).findFirst().orElse(olds.size());
    }

    private void addRemoved(int from, int to, List<Match> matches) {
        IntStream.range(from, to).filter(i -> !oldTaken[i]).forEach(i -> matches.add(new Match(i, ABSENT, false)));
    }

    private List<Integer> openOlds() {
        return IntStream.range(0, olds.size()).filter(i -> !oldTaken[i]).boxed().toList();
    }

    private List<Integer> openNews() {
        return IntStream.range(0, news.size()).filter(j -> partnerOfNew[j] == ABSENT).boxed().toList();
    }
}
