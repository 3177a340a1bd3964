package cn.ronghe.selection;

/** A joint selection has started: its process starts, with one task per member of the panel. */
public record SelectionStarted(long selectionId) {
}
