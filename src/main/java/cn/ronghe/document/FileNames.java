package cn.ronghe.document;

/** Names of files from what a person typed: they stay Chinese, and every disk takes them. */
final class FileNames {

    private static final int LONGEST = 80;
    private static final String REFUSED = "\\/:*?\"<>|";

    private FileNames() {
    }

    /** The name without an ending, at most 80 characters; what no disk takes becomes an underscore. */
    static String stem(String name) {
        return safe(name, LONGEST);
    }

    /** A whole name whose ending stays. */
    static String whole(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 || name.length() - dot > 10 ? "" : name.substring(dot);
        return stem(name.substring(0, name.length() - ending.length())) + safe(ending, 10);
    }

    private static String safe(String name, int longest) {
        StringBuilder safe = new StringBuilder();
        name.strip().codePoints().limit(longest).forEach(c -> safe.appendCodePoint(isRefused(c) ? '_' : c));
        String text = safe.toString().replaceAll("^\\.+$", "_");
        return longest == LONGEST ? text.replaceAll("^$|[. ]+$", "_") : text;
    }

    private static boolean isRefused(int c) {
        return REFUSED.indexOf(c) >= 0 || switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                 Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
