package cn.ronghe.batch;

import java.util.List;

/**
 * A batch opens platform types, at its beginning or later: every district department of them owes a summary list.
 *
 * @param typeCodes the types that are open from now on
 */
public record BatchOpened(long batchId, List<String> typeCodes) {
}
