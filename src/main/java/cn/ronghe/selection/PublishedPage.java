package cn.ronghe.selection;

import java.util.List;

/**
 * Some published lists, newest first.
 *
 * @param nextBefore asks for the page after this one; null on the last page
 */
public record PublishedPage(List<PublishedLine> lists, Long nextBefore) {
}
