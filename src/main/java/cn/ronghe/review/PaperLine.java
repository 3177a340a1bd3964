package cn.ronghe.review;

import java.time.Instant;

/**
 * A reported case as a row of the paper's page.
 *
 * @param receipt null where no paper has come
 */
public record PaperLine(long applicationId, String platformName, String organizationName, String acceptanceNumber,
                        String districtCode, Instant reportedAt, PaperReceipt receipt) {
}
