package cn.ronghe.selection;

/** A round that the viewer's department could start, or prepare to. */
public record StartOffer(long batchId, String batchName, String typeCode, String typeName, int candidates,
                         int underWay, int left) {
}
