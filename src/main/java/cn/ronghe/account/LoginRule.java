package cn.ronghe.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import cn.ronghe.organization.Accounts;
import cn.ronghe.shared.Refusal;
import org.springframework.stereotype.Component;

/** What a login name may be (the engine's user id as well), and its password with it. */
@Component
class LoginRule {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{3,29}");
    /** Names that read as if the system acted, or somebody who may do everything. */
    private static final Set<String> RESERVED =
            Set.of("admin", "administrator", "anonymous", "auditor", "camunda-admin", "root", "ronghe", "system");

    private final Accounts accounts;
    private final PasswordRule passwords;

    LoginRule(Accounts accounts, PasswordRule passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** By field: {@code username}, {@code password}, {@code repeated}. */
    Map<String, Refusal> problems(String username, String password, String repeated, String... personal) {
        Map<String, Refusal> problems = name(username);
        String[] known = new String[personal.length + 1];
        System.arraycopy(personal, 0, known, 1, personal.length);
        known[0] = username;
        passwords.check(password, repeated, known).ifPresent(refusal -> problems.put(fieldOf(refusal), refusal));
        return problems;
    }

    /** By field: {@code username}. */
    Map<String, Refusal> name(String username) {
        Map<String, Refusal> problems = new LinkedHashMap<>();
        if (!NAME.matcher(username).matches()) {
            problems.put("username", Refusal.of("account.username.wrong"));
        } else if (RESERVED.contains(username) || accounts.isTaken(username)) {
            problems.put("username", Refusal.of("account.username.taken", username));
        }
        return problems;
    }

    /** The field that a refusal of the password's rule is about. */
    static String fieldOf(Refusal refusal) {
        return refusal.key().equals("account.password.repeated") ? "repeated" : "password";
    }
}
