package cn.ronghe.modeling;

import java.time.Instant;

/** Who put a version in force, when and why. */
public record Publication(String definitionId, String processKey, String publishedBy, String publishedByName,
                          Instant publishedAt, String reason) {
}
