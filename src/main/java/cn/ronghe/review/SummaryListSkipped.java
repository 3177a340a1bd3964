package cn.ronghe.review;

/** An administrator skipped a summary list: its process ends. */
public record SummaryListSkipped(long listId) {
}
