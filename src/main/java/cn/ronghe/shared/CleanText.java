package cn.ronghe.shared;

/** What text may enter the system: no U+0000 (PostgreSQL refuses it) and no half surrogate pair (no UTF-8 holds it). */
public final class CleanText {

    private CleanText() {
    }

    public static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** White space as the browser's {@code \s} sees it (with U+3000, U+00A0, U+FEFF), and the zero-width space. */
    public static boolean isSpace(int codePoint) {
        return codePoint >= 0x09 && codePoint <= 0x0D
                || codePoint >= 0x2000 && codePoint <= 0x200B
                || switch (codePoint) {
                    case 0x20, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF -> true;
                    default -> false;
                };
    }

    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(CleanText::isSpace);
    }

    /** The text without white space at both ends, U+3000 and its like included. */
    public static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    public static boolean isOneLine(String text) {
        return text.chars().noneMatch(c -> c >= 0x0A && c <= 0x0D || c == 0x85 || c == 0x2028 || c == 0x2029);
    }
}
