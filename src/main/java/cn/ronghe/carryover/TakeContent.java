package cn.ronghe.carryover;

import java.util.Set;

/**
 * Takes over from another application what was chosen.
 *
 * @param seen   {@link TakeOverOffer#seen()} of the offer that was looked at
 * @param chosen ids of its lines
 */
public record TakeContent(long applicationId, long sourceId, String seen, Set<String> chosen) {
}
