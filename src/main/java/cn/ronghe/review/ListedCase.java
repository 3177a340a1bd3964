package cn.ronghe.review;

import java.time.Instant;

/**
 * A case as a row of its district's summary list.
 *
 * @param edition  1, or the later edition (补报) that it goes with
 * @param waiting  late, and its edition is not sealed yet
 * @param sealedBy the leader who sealed its recommendation form last
 */
public record ListedCase(int position, long applicationId, String platformName, String organizationName,
                         String acceptanceNumber, int edition, boolean waiting, String sealedBy, Instant sealedAt) {

    public boolean late() {
        return edition > 1;
    }
}
