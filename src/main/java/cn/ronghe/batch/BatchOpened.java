package cn.ronghe.batch;

import java.util.List;

/**
 * A batch has been opened: every district department of its types owes a summary list.
 *
 * @param typeCodes the platform types it opens
 */
public record BatchOpened(long batchId, List<String> typeCodes) {
}
