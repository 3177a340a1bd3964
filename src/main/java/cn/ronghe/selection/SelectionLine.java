package cn.ronghe.selection;

/** A selection in a list. */
public record SelectionLine(Selection selection, String batchName, String typeName, String leadName, long cases,
                            int members, long handedIn) {
}
