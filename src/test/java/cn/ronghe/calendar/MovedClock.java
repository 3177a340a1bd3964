package cn.ronghe.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock for tests that stands still until it is moved. In a Spring test, declare it as the primary bean. */
public final class MovedClock extends Clock {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final ZoneId zone;
    private volatile Instant now;

    private MovedClock(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** @param local the time in Shanghai, e.g. 2026-09-16T10:00 */
    public static MovedClock at(String local) {
        MovedClock clock = new MovedClock(Instant.EPOCH, SHANGHAI);
        clock.moveTo(local);
        return clock;
    }

    public void moveTo(String local) {
        now = LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    public void advance(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MovedClock(now, other);
    }
}
