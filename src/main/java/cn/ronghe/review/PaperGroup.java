package cn.ronghe.review;

/** The reported cases of a batch, type and district, and of how many the paper is there. */
public record PaperGroup(long batchId, String typeCode, String districtCode, long reported, long received) {

    public long missing() {
        return reported - received;
    }
}
