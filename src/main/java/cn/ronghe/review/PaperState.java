package cn.ronghe.review;

/**
 * How a reported case stands with its paper.
 *
 * @param receipt null where none has come
 * @param wanted  how many copies are asked for
 */
public record PaperState(PaperReceipt receipt, int wanted) {

    public boolean complete() {
        return receipt != null && receipt.note().copies() >= wanted;
    }
}
