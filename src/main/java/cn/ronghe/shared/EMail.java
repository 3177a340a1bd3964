package cn.ronghe.shared;

import java.util.regex.Pattern;

/** An e-mail address that can be written to from outside: ASCII, a dot in the domain, one line, at most 254 long. */
public final class EMail {

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String DOMAIN_LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern ADDRESS = Pattern.compile(
            ATOM + "(?:\\." + ATOM + ")*@(?:" + DOMAIN_LABEL + "\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");

    private EMail() {
    }

    public static boolean isValid(String text) {
        return text != null && text.length() <= 254 && text.indexOf('@') <= 64 && ADDRESS.matcher(text).matches();
    }
}
