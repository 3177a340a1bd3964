package cn.ronghe.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import cn.ronghe.shared.CleanText;
import cn.ronghe.shared.Refusal;

/**
 * What was typed for one point, tidied.
 *
 * @param answer null where none was chosen
 */
record ChecklistWords(int position, CheckedPoint.Answer answer, String remark) {

    private static final int MAX_REMARK = 500;
    private static final int NAMED = 3;
    private static final int NAME_LENGTH = 14;

    static ChecklistWords typed(SaveChecklist.Line line) {
        CheckedPoint.Answer chosen = line.answer().isEmpty() ? null : CheckedPoint.Answer.valueOf(line.answer());
        return new ChecklistWords(line.position(), chosen, CleanText.strip(line.remark().replace("\r\n", "\n")));
    }

    boolean isEmpty() {
        return answer == null && remark.isEmpty();
    }

    boolean sameAs(ChecklistPoint point) {
        return point.answer().equals(answer.name()) && point.remark().equals(remark);
    }

    Optional<Refusal> refused() {
        if (!CleanText.isClean(remark)) {
            return Optional.of(Refusal.of("review.checklist.remark.unclean"));
        }
        if (remark.length() > MAX_REMARK) {
            return Optional.of(Refusal.of("review.checklist.remark.long", String.valueOf(MAX_REMARK)));
        }
        if (answer == null) {
            return Optional.of(Refusal.of("review.checklist.choose"));
        }
        return answer == CheckedPoint.Answer.FAILS && remark.isEmpty()
                ? Optional.of(Refusal.of("review.checklist.remark.required")) : Optional.empty();
    }

    /** A sentence that counts the points and names the first few by number and how they begin. */
    static Refusal naming(String key, List<ChecklistPoint> points) {
        String names = points.stream().limit(NAMED).map(ChecklistWords::name).collect(Collectors.joining("、"));
        return Refusal.of(points.size() > NAMED ? key + ".more" : key, String.valueOf(points.size()), names);
    }

    private static String name(ChecklistPoint point) {
        String text = point.text();
        boolean shortened = text.codePointCount(0, text.length()) > NAME_LENGTH;
        return point.position() + ". " + (shortened
                ? text.substring(0, text.offsetByCodePoints(0, NAME_LENGTH)) + "…" : text);
    }
}
