package cn.ronghe.notification;

/** Line breaks and other control characters in what people typed. */
class Lines {

    private Lines() {
    }

    /** One line: every run of white space and control characters is one blank. */
    static String flat(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    }

    /** Lines ended by {@code \n}, without other control characters. */
    static String clean(String text) {
        return text.replaceAll("\\R", "\n").replaceAll("[\\p{Cc}&&[^\n\t]]", "").strip();
    }

    static boolean broken(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    /** At most so many characters, never half of one. */
    static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}
