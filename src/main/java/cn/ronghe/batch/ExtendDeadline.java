package cn.ronghe.batch;

import java.time.LocalDate;

/** Gives one district a later deadline, or moves the one that was given. */
public record ExtendDeadline(long batchId, String districtCode, LocalDate deadline, String reason) {
}
