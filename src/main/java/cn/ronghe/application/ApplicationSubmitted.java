package cn.ronghe.application;

/**
 * An application was handed in: its process starts.
 *
 * @param username who did it
 */
public record ApplicationSubmitted(long applicationId, String typeCode, String username) {
}
