package cn.ronghe.application;

import java.time.Instant;
import java.util.List;

import cn.ronghe.form.Violation;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * One section as last saved.
 *
 * @param version 0 where it was never saved; savedBy (a person's name) and savedAt are null then
 */
public record StoredSection(int version, JsonNode content, String savedBy, Instant savedAt,
                            List<Violation> violations) {
}
