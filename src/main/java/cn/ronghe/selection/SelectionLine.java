package cn.ronghe.selection;

/** A selection in a list. */
public record SelectionLine(Selection selection, String batchName, String typeName, String leadName, int cases,
                            int members, long handedIn) {
}
