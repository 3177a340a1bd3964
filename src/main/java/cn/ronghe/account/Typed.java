package cn.ronghe.account;

import java.util.regex.Pattern;

import cn.ronghe.shared.CleanText;

/** What any typed line must be before its meaning is looked at. */
class Typed {

    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");

    private Typed() {
    }

    /** Something, on one line, without control characters, at most so long. */
    static boolean isLine(String text, int longest) {
        return !CleanText.isBlank(text) && text.length() <= longest && CleanText.isClean(text)
                && text.chars().noneMatch(Character::isISOControl) && CleanText.isOneLine(text);
    }

    /** Something, perhaps on several lines, at most so long. */
    static boolean isText(String text, int longest) {
        return !CleanText.isBlank(text) && text.length() <= longest && CleanText.isClean(text)
                && text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
    }

    /** Without the blanks and dashes that people write between the digits. */
    static String mobile(String typed) {
        return typed.length() > 40 ? "" : typed.replaceAll("[\\s\u00A0\u3000-]", "");
    }

    static boolean isMobile(String tidied) {
        return MOBILE.matcher(tidied).matches();
    }
}
