package cn.ronghe.review;

/** A summary list was opened: its process starts. */
public record SummaryListOpened(long listId) {
}
