package cn.ronghe.application;

import java.util.EnumSet;
import java.util.Set;

/** Where an application stands. Shown as {@code application.state.<name>}; the stages of the way are {@link Stage}s. */
public enum ApplicationState {
    DRAFT(Stage.FILING),
    IN_DISTRICT_REVIEW(Stage.DISTRICT_REVIEW),
    CORRECTING(Stage.DISTRICT_REVIEW),
    AWAITING_SEAL(Stage.DISTRICT_SEAL),
    SEALED(Stage.SUMMARY_LIST),
    IN_CITY_REVIEW(Stage.CITY_REVIEW),
    CORRECTING_FOR_CITY(Stage.CITY_REVIEW),
    AWAITING_RESEAL(Stage.CITY_REVIEW),
    AWAITING_SELECTION(Stage.SELECTION),
    CHOSEN(Stage.RESULT),
    NOT_CHOSEN(Stage.RESULT),
    DISTRICT_REJECTED(Stage.DISTRICT_REVIEW),
    CITY_REJECTED(Stage.CITY_REVIEW),
    WITHDRAWN(Stage.FILING);

    /** The steps of the way as an applicant sees them, in order. */
    public enum Stage { FILING, DISTRICT_REVIEW, DISTRICT_SEAL, SUMMARY_LIST, CITY_REVIEW, SELECTION, RESULT }

    private static final Set<ApplicationState> EDITABLE = EnumSet.of(DRAFT, CORRECTING, CORRECTING_FOR_CITY);
    private static final Set<ApplicationState> WITHDRAWABLE = EnumSet.of(IN_DISTRICT_REVIEW, CORRECTING, AWAITING_SEAL);
    private static final Set<ApplicationState> FINAL =
            EnumSet.of(CHOSEN, NOT_CHOSEN, DISTRICT_REJECTED, CITY_REJECTED, WITHDRAWN);

    private final Stage stage;

    ApplicationState(Stage stage) {
        this.stage = stage;
    }

    public Stage stage() {
        return stage;
    }

    /** The applicant may change the form. */
    public boolean editable() {
        return EDITABLE.contains(this);
    }

    /** Withdrawal (撤回) is possible until the leader has sealed. */
    public boolean withdrawable() {
        return WITHDRAWABLE.contains(this);
    }

    public boolean isFinal() {
        return FINAL.contains(this);
    }

    public boolean correcting() {
        return this == CORRECTING || this == CORRECTING_FOR_CITY;
    }
}
