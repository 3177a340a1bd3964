package cn.ronghe.review;

/** At which step an opinion was given; shown as {@code review.step.<name>}. */
public enum ReviewStep {
    DISTRICT_REVIEW, DISTRICT_SEAL, SUPPLEMENT, CITY_REVIEW, DISTRICT_RESEAL
}
