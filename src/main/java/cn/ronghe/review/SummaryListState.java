package cn.ronghe.review;

/** Where a summary list stands; shown as {@code review.list.state.<name>}. */
public enum SummaryListState {
    /** Cases come in; its handler has yet to prepare it. */
    OPEN,
    /** Prepared; its leader has yet to sign and seal it. */
    PREPARED,
    REPORTED,
    /** An administrator decided that this department reports none. */
    SKIPPED;

    /** What is sealed from now on goes on a later edition (补报). */
    public boolean closed() {
        return this == REPORTED || this == SKIPPED;
    }
}
