package cn.ronghe.selection;

import java.util.List;

/**
 * A result list is published: the process of every case ends.
 *
 * @param chosenIds    ids of the applications on the list
 * @param notChosenIds ids of the others that were looked at
 */
public record SelectionPublished(long selectionId, List<Long> chosenIds, List<Long> notChosenIds) {
}
