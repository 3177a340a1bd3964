package cn.ronghe.notification;

import java.util.regex.Pattern;

/**
 * The tokens of one-time links, 43 characters at the end of an address. Once its mail was sent, a token is for its
 * reader alone: it does not stay with us, where an administrator could use it in the reader's name.
 */
class OneTimeSecrets {

    private static final Pattern TOKEN = Pattern.compile("(?<=/)[A-Za-z0-9_-]{43}(?![A-Za-z0-9_/-])");

    private OneTimeSecrets() {
    }

    static String without(String text) {
        return TOKEN.matcher(text).replaceAll("…");
    }
}
