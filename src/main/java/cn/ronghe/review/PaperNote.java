package cn.ronghe.review;

import java.time.LocalDate;

/**
 * What is noted about sealed paper copies that came in.
 *
 * @param receivedBy who took them in
 * @param remark     an empty text where there is none
 */
public record PaperNote(LocalDate receivedOn, int copies, String receivedBy, String remark) {
}
