package cn.ronghe.application;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One section as last saved, unchecked.
 *
 * @param version as with {@link StoredSection}
 * @param savedBy a person's name; null where nobody saved it
 */
public record SavedSection(int number, int version, ObjectNode content, String savedBy) {
}
