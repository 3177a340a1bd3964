package cn.ronghe.recommendation;

import java.util.Map;

/**
 * The editions that stand at this start are kept, in the same transaction.
 *
 * @param standing by the code of the platform type
 */
public record EditionsKept(Map<String, String> standing) {
}
