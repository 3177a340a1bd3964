package cn.ronghe.organization;

import java.util.Locale;

/** What somebody looks for, as SQL compares it with texts in lower case. */
final class SearchText {

    private SearchText() {
    }

    /** Whatever somebody sent, without the character that no database takes. */
    static String typed(String text) {
        return text == null ? "" : text.strip().replace("\u0000", "");
    }

    static String part(String text) {
        String plain = typed(text).toLowerCase(Locale.ROOT);
        return "%" + plain.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
