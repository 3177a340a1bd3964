package cn.ronghe.selection;

import java.util.List;

/**
 * Starts a round of the joint selection over everything that has passed the city's review.
 *
 * @param members   usernames of the panel's members
 * @param confirmed that cases still under way are left to a later round
 */
public record StartSelection(long batchId, String typeCode, List<String> members, boolean confirmed) {
}
