package cn.ronghe.attachment;

/**
 * One file in a frozen version: enough to find it again and to prove that it is the same.
 *
 * @param id     for {@link Attachments#find}, also after the file was removed from the case
 * @param size   bytes
 * @param sha256 of the content, 64 lower-case hexadecimal digits
 */
public record ManifestEntry(long id, String slot, String name, long size, String sha256) {
}
