package cn.ronghe.notification;

import java.util.regex.Pattern;

/** Which addresses a mail may be sent to: one address, plain ASCII, no line breaks, nothing a header could be made of. */
class MailAddress {

    private static final int LONGEST = 254;
    private static final Pattern VALID = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?");

    private MailAddress() {
    }

    static boolean isValid(String address) {
        return address.length() <= LONGEST && VALID.matcher(address).matches();
    }
}
