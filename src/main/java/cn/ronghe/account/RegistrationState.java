package cn.ronghe.account;

/** Where a registration stands; shown by {@code account.state.<name>}. */
public enum RegistrationState {
    /** The link in the mail was not clicked yet; nobody but the applicant knows of it. */
    UNCONFIRMED,
    WAITING, RETURNED, APPROVED, REFUSED;

    public boolean isOpen() {
        return this == WAITING || this == RETURNED;
    }
}
