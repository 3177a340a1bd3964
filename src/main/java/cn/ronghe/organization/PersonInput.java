package cn.ronghe.organization;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import cn.ronghe.shared.CleanText;
import cn.ronghe.shared.EMail;
import cn.ronghe.shared.Phone;
import cn.ronghe.shared.Refusal;

/** Who somebody is, as it was typed on a page or into a spreadsheet; blanks around a text are forgiven. */
public record PersonInput(String username, String name, String email, String mobile) {

    public static final String USERNAME = "username";
    public static final String NAME = "name";
    public static final String EMAIL = "email";
    public static final String MOBILE = "mobile";

    private static final int MAX_NAME = 60;
    private static final int MAX_EMAIL = 200;
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9](?:[a-z0-9._-]{1,58}[a-z0-9])");

    public PersonInput {
        username = CleanText.strip(username == null ? "" : username).toLowerCase(Locale.ROOT);
        name = CleanText.strip(name == null ? "" : name);
        email = CleanText.strip(email == null ? "" : email);
        mobile = CleanText.strip(mobile == null ? "" : mobile);
    }

    /** By field, in the order of the form. */
    public Map<String, Refusal> problems() {
        Map<String, Refusal> problems = new LinkedHashMap<>();
        if (!LOGIN.matcher(username).matches()) {
            problems.put(USERNAME, Refusal.of("person.username.wrong"));
        }
        if (name.isEmpty() || name.length() > MAX_NAME || !CleanText.isOneLine(name) || !CleanText.isClean(name)) {
            problems.put(NAME, Refusal.of("person.name.wrong", String.valueOf(MAX_NAME)));
        }
        if (email.length() > MAX_EMAIL || !EMail.isValid(email)) {
            problems.put(EMAIL, Refusal.of("person.email.wrong"));
        }
        if (!mobile.isEmpty() && !Phone.isValid(mobile)) {
            problems.put(MOBILE, Refusal.of("person.mobile.wrong"));
        }
        return problems;
    }
}
