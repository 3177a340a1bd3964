package cn.ronghe.shared;

import java.util.Locale;
import java.util.Optional;

/**
 * 统一社会信用代码 by GB 32100-2015: 18 characters of 0–9 and A–Z without I, O, Z, S, V; the last is the check character.
 *
 * @param text the code in upper case; the constructor throws on one that is not valid
 */
public record CreditCode(String text) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    public CreditCode {
        if (!isValid(text)) {
            throw new IllegalArgumentException("not a credit code: " + text);
        }
    }

    /** Strict: lower case and blanks are not valid. */
    public static boolean isValid(String text) {
        if (text == null || text.length() != LENGTH || text.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            return false;
        }
        return text.charAt(LENGTH - 1) == checkCharacter(text);
    }

    /** Reads what a person typed: blanks around it and lower case are forgiven. */
    public static Optional<CreditCode> parse(String typed) {
        String text = typed == null ? "" : CleanText.strip(typed).toUpperCase(Locale.ROOT);
        return isValid(text) ? Optional.of(new CreditCode(text)) : Optional.empty();
    }

    /** Weights are the powers of 3 modulo 31; only the first 17 characters count. */
    static char checkCharacter(String text) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(text.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    @Override
    public String toString() {
        return text;
    }
}
