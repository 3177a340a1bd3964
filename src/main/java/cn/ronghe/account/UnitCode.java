package cn.ronghe.account;

import java.text.Normalizer;
import java.util.Locale;

import cn.ronghe.shared.CleanText;
import cn.ronghe.shared.CreditCode;

/** The code of a unit as it was typed, tidied: full-width and lower-case characters, blanks and dashes are slips. */
record UnitCode(String text) {

    enum Quality {
        /** A credit code whose check character is right. */
        CREDIT_CODE,
        /** The 10 digits of a 学校标识码. */
        SCHOOL_CODE,
        /** 18 characters, but the check character is wrong: a slip, or one of the early codes. */
        DOUBTFUL,
        WRONG
    }

    private static final int LONGEST_TYPED = 100;

    static UnitCode typed(String typed) {
        String narrow = Normalizer.normalize(typed.length() > LONGEST_TYPED ? "" : typed, Normalizer.Form.NFKC);
        StringBuilder tidy = new StringBuilder();
        narrow.codePoints().filter(c -> !CleanText.isSpace(c) && c != '-').forEach(tidy::appendCodePoint);
        return new UnitCode(tidy.toString().toUpperCase(Locale.ROOT));
    }

    Quality quality() {
        if (CreditCode.isValid(text)) {
            return Quality.CREDIT_CODE;
        }
        if (text.matches("[0-9]{10}")) {
            return Quality.SCHOOL_CODE;
        }
        return text.matches("[0-9A-Z]{18}") ? Quality.DOUBTFUL : Quality.WRONG;
    }
}
