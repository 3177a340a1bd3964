package cn.ronghe.application;

import org.springframework.lang.Nullable;

/**
 * A draft was begun and knows no more than its unit; in the same transaction.
 *
 * @param copyOf the application that it was asked to start from; or null
 */
public record DraftBegun(long applicationId, @Nullable Long copyOf) {
}
