package cn.ronghe.selection;

/** Where a joint selection stands. Shown as {@code selection.state.<name>}. */
public enum SelectionState {
    /** The panel's members give their opinions and scores. */
    OPINIONS,
    /** The lead department settles the list. */
    SETTLING,
    /** The list is settled, its places are taken; the leader publishes it or gives it back. */
    SETTLED,
    PUBLISHED
}
