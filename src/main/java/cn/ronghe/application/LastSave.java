package cn.ronghe.application;

import java.time.Instant;

/**
 * Who saved a section last.
 *
 * @param version as with {@link StoredSection#version()}
 * @param by      a person's name; null like {@code at} where nobody did
 * @param own     whoever asks
 * @param recent  a short while ago: whoever it was may still be writing
 */
public record LastSave(int version, String by, Instant at, boolean own, boolean recent) {
}
