package cn.ronghe.application;

/** A draft is being thrown away, with all that belongs to it; in the same transaction. */
public record DraftDiscarded(long applicationId) {
}
