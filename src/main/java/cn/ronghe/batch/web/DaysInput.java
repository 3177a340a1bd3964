package cn.ronghe.batch.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import cn.ronghe.batch.Batch;
import cn.ronghe.shared.Refusal;

/** The days of a batch as typed, yyyy-mm-dd. */
record DaysInput(String opensOn, String closesOn, String districtDeadline) {

    static DaysInput of(Batch batch) {
        return new DaysInput(batch.opensOn().toString(), batch.closesOn().toString(),
                batch.districtDeadline().toString());
    }

    /** What is no day, by field. */
    Map<String, Refusal> problems() {
        Map<String, Refusal> problems = new LinkedHashMap<>();
        check(problems, "opensOn", opensOn);
        check(problems, "closesOn", closesOn);
        check(problems, "districtDeadline", districtDeadline);
        return problems;
    }

    private static void check(Map<String, Refusal> problems, String field, String typed) {
        if (day(typed).isEmpty()) {
            problems.put(field, Refusal.of("batch.days.missing." + field));
        }
    }

    /** A day of this era, or nothing. */
    static Optional<LocalDate> day(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed);
            return day.getYear() >= 1900 && day.getYear() <= 9999 ? Optional.of(day) : Optional.empty();
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    LocalDate opens() {
        return LocalDate.parse(opensOn);
    }

    LocalDate closes() {
        return LocalDate.parse(closesOn);
    }

    LocalDate deadline() {
        return LocalDate.parse(districtDeadline);
    }

    /** The field that a refusal of the batch room is about. */
    static String fieldOf(Refusal refusal) {
        return switch (refusal.key()) {
            case "batch.days.window" -> "closesOn";
            case "batch.days.ending" -> "confirmed";
            case "batch.days.deadline" -> "districtDeadline";
            default -> "form";
        };
    }
}
