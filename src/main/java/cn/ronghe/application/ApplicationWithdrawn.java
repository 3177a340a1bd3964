package cn.ronghe.application;

/**
 * The applicant withdrew: the process ends.
 *
 * @param username who did it
 */
public record ApplicationWithdrawn(long applicationId, String typeCode, String username) {
}
