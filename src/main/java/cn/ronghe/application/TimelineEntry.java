package cn.ronghe.application;

import java.time.Instant;

/**
 * One thing that happened, in plain words.
 *
 * @param detail a reason, a number, a file name; a person's text, or empty
 */
public record TimelineEntry(String what, String who, Instant at, String detail) {
}
