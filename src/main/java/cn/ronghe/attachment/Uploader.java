package cn.ronghe.attachment;

/**
 * Who uploads or removes.
 *
 * @param username the login name
 * @param name     the name that others see
 */
public record Uploader(String username, String name) {
}
