package cn.ronghe.review;

/**
 * What a district still has to report with a summary list.
 *
 * @param onTheWay cases that are not sealed yet
 * @param sealed   cases that stand on the list
 */
public record UnreportedCases(int onTheWay, int sealed) {

    public boolean none() {
        return onTheWay == 0 && sealed == 0;
    }
}
