package cn.ronghe.batch;

/** The window or the districts' deadline of a batch was moved: open due dates and timers move with it. */
public record BatchDaysChanged(long batchId) {
}
