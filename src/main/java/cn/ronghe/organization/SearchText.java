package cn.ronghe.organization;

import java.util.Locale;

/** What somebody looks for, as SQL compares it with texts in lower case. */
final class SearchText {

    private SearchText() {
    }

    static String part(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT).replace("\u0000", "");
        return "%" + plain.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
