package cn.ronghe.batch;

import java.time.LocalDate;

/**
 * One district of a batch has another deadline than before: the due dates and timers of its summary lists move with
 * it, and its departments are told.
 *
 * @param deadline the day that counts for the district from now on
 * @param extended whether it is an extension; otherwise one was taken back
 * @param reason   why, in the words of the administrator
 */
public record DistrictDeadlineMoved(long batchId, String districtCode, LocalDate deadline, boolean extended,
                                    String reason) {
}
