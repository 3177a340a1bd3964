package cn.ronghe.review;

/** How many summary lists a batch has. */
record BatchLists(long batchId, long lists) {
}
