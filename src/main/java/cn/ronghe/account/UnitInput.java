package cn.ronghe.account;

/**
 * What is typed about a unit and its contact.
 *
 * @param code        credit code or school code, as typed
 * @param explanation why the check character of an early code is wrong
 * @param district    a district's code, or {@link #OUTSIDE}
 */
public record UnitInput(String unitName, String code, String explanation, String kind, String district,
                        String contactName, String mobile) {

    /** The choice "outside the city", which is answered with the reason. */
    public static final String OUTSIDE = "outside";

    public static UnitInput empty() {
        return new UnitInput("", "", "", "", "", "", "");
    }
}
