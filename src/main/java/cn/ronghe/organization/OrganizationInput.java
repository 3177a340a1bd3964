package cn.ronghe.organization;

import cn.ronghe.shared.CleanText;

/** A unit as it was typed on a page or into a spreadsheet; blanks around a text are forgiven. */
public record OrganizationInput(String name, String kind, String district) {

    public static final String NAME = "name";
    public static final String KIND = "kind";
    public static final String DISTRICT = "district";

    static final int MAX_NAME = 100;

    public OrganizationInput {
        name = CleanText.strip(name == null ? "" : name);
        kind = CleanText.strip(kind == null ? "" : kind);
        district = CleanText.strip(district == null ? "" : district);
    }
}
