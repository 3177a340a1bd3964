package cn.ronghe.review;

/**
 * At which step an opinion was given; shown as {@code review.step.<name>}. A consultation is any department's opinion
 * that a drawing asks for besides.
 */
public enum ReviewStep {
    DISTRICT_REVIEW, DISTRICT_SEAL, SUPPLEMENT, CITY_REVIEW, DISTRICT_RESEAL, CONSULTATION
}
