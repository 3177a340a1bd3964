package cn.ronghe.review;

/**
 * Which cases the paper's page shows.
 *
 * @param district its code; an empty text for all of them
 * @param received those whose paper is there, instead of those without
 */
public record PaperFilter(long batchId, String typeCode, String district, boolean received) {
}
