package cn.ronghe.application;

/**
 * Starts a draft for the unit of the person who is logged in.
 *
 * @param confirmed they have read the warning about a second application
 * @param copyOf    an earlier application of the same unit and type whose texts are taken over, or null
 */
public record CreateApplication(long batchId, String typeCode, boolean confirmed, Long copyOf) {
}
