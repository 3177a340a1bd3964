package cn.ronghe.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;

/**
 * What the two tasks of a site visit bring, as their forms have checked it.
 *
 * @param outcome held, moved or cancelled; null where the visit is planned
 * @param visitAt the moment that was typed; null where none was
 * @param reason  why it is moved or cancelled
 */
public record VisitTask(long applicationId, String outcome, Instant visitAt, String place, String team,
                        String findings, String conclusion, String reason) {

    /** @param values by the keys of {@code site-visit-plan.form} and {@code site-visit-record.form} */
    public static VisitTask of(long applicationId, Map<String, Object> values, ZoneId zone) {
        String day = text(values, "visitDate");
        Instant moment = day.isEmpty() ? null : LocalDate.parse(day)
                .atTime(LocalTime.parse(text(values, "visitTime"))).atZone(zone).toInstant();
        return new VisitTask(applicationId, (String) values.get("outcome"), moment, text(values, "place"),
                text(values, "team"), text(values, "findings"), text(values, "conclusion"), text(values, "opinion"));
    }

    private static String text(Map<String, Object> values, String key) {
        return values.get(key) instanceof String text ? text.strip() : "";
    }
}
