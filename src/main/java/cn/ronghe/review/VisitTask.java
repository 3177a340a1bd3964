package cn.ronghe.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the two tasks of a site visit bring, as their forms have checked it.
 *
 * @param outcome    held, moved or cancelled; null where the visit is planned
 * @param visitAt    the moment that was typed; null where none was
 * @param teamEmails what was typed as addresses of the team, each once; not yet checked
 * @param reason     why it is moved or cancelled
 */
public record VisitTask(long applicationId, String outcome, Instant visitAt, String place, String team,
                        List<String> teamEmails, String findings, String conclusion, String reason) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    /** @param values by the keys of {@code site-visit-plan.form} and {@code site-visit-record.form} */
    public static VisitTask of(long applicationId, Map<String, Object> values, ZoneId zone) {
        String day = text(values, "visitDate");
        Instant moment = day.isEmpty() ? null : LocalDate.parse(day)
                .atTime(LocalTime.parse(text(values, "visitTime").replace('：', ':'), TIME)).atZone(zone).toInstant();
        return new VisitTask(applicationId, (String) values.get("outcome"), moment, text(values, "place"),
                text(values, "team"), emails(text(values, "teamEmails")), text(values, "findings"),
                text(values, "conclusion"),
                text(values, "moved".equals(values.get("outcome")) ? "moveReason" : "cancelReason"));
    }

    private static List<String> emails(String typed) {
        return Arrays.stream(typed.split("[\\s\u3000,，;；、]+")).filter(address -> !address.isEmpty())
                .map(address -> address.toLowerCase(Locale.ROOT)).distinct().toList();
    }

    private static String text(Map<String, Object> values, String key) {
        return values.get(key) instanceof String text ? text.strip() : "";
    }
}
