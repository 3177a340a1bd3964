package cn.ronghe.shared;

import java.util.regex.Pattern;

/**
 * A mobile number (13800138000) or a land line with its area code, with or without dash, with an optional extension
 * (0571-85252353, 057185252353, 0571-85252353-801, 0571-85252353转801).
 */
public final class Phone {

    private static final Pattern NUMBER =
            Pattern.compile("1[3-9][0-9]{9}|0[1-9][0-9]{1,2}-?[2-9][0-9]{6,7}(?:[-转][0-9]{1,6})?");

    private Phone() {
    }

    public static boolean isValid(String text) {
        return text != null && NUMBER.matcher(text).matches();
    }
}
