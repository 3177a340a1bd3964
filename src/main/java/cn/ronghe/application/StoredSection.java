package cn.ronghe.application;

import java.time.Instant;
import java.util.List;

import cn.ronghe.form.Violation;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * One section as last saved.
 *
 * @param edition of the form, by which the browser says later what it wrote with
 * @param version 0 where it was never saved; savedBy (a person's name) and savedAt are null then
 */
public record StoredSection(String edition, int version, JsonNode content, String savedBy, Instant savedAt,
                            List<Violation> violations) {
}
