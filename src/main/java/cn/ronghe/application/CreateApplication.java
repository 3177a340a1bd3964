package cn.ronghe.application;

import cn.ronghe.recommendation.RecommendationForm;

/**
 * Starts a draft for the unit of the person who is logged in.
 *
 * @param confirmed they have read the warning about a second application
 * @param copyOf    an earlier application of the same unit from which its contents are taken over; null for the one that
 *                  the form itself names, if any ({@link RecommendationForm#takeFrom})
 */
public record CreateApplication(long batchId, String typeCode, boolean confirmed, Long copyOf) {
}
