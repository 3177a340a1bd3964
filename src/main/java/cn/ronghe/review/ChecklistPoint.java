package cn.ronghe.review;

import java.time.Instant;

/**
 * One point of a checklist as it is shown.
 *
 * @param position    counted from 1
 * @param answer      FITS, FAILS or empty
 * @param remark      what was noted, or empty
 * @param carriedFrom the version whose answer this is, to be confirmed for this one; 0 where it needs no confirming
 * @param edition     what a save must name, so that nobody writes over what they have not seen
 * @param personName  who answered, or null
 */
public record ChecklistPoint(int position, String text, String answer, String remark, int carriedFrom, int edition,
                             String personName, Instant answeredAt) {

    static ChecklistPoint open(int position, String text) {
        return new ChecklistPoint(position, text, "", "", 0, 0, null, null);
    }

    static ChecklistPoint of(CheckedPoint row) {
        return new ChecklistPoint(row.position(), row.item(), row.answered() ? row.answer().name() : "", row.remark(), 0,
                row.edition(), row.personName(), row.answeredAt());
    }

    /** The same point with what an earlier version's said. */
    ChecklistPoint carrying(CheckedPoint earlier) {
        return new ChecklistPoint(position, text, earlier.answer().name(), earlier.remark(), earlier.versionNumber(),
                edition, earlier.personName(), earlier.answeredAt());
    }

    /** Answered for this version. */
    public boolean settled() {
        return !answer.isEmpty() && carriedFrom == 0;
    }

    public boolean fails() {
        return settled() && answer.equals(CheckedPoint.Answer.FAILS.name());
    }
}
