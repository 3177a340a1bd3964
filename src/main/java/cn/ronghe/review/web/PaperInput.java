package cn.ronghe.review.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import cn.ronghe.review.PaperNote;
import cn.ronghe.shared.CleanText;

/** What was typed about paper copies. */
public record PaperInput(String receivedOn, String copies, String receivedBy, String remark) {

    /** Empty where the day is no day; a number that is none counts as out of range. */
    Optional<PaperNote> note() {
        String number = CleanText.strip(copies);
        int count = number.matches("[0-9]{1,4}") ? Integer.parseInt(number) : -1;
        try {
            return Optional.of(new PaperNote(LocalDate.parse(receivedOn), count, receivedBy, remark))
                    .filter(note -> note.receivedOn().getYear() >= 1900);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
