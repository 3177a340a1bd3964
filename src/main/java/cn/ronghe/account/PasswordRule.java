package cn.ronghe.account;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import cn.ronghe.shared.CleanText;
import cn.ronghe.shared.ConfigFiles;
import cn.ronghe.shared.Refusal;
import org.springframework.stereotype.Component;

/** A password is long and not one of those that everybody tries first; no signs are asked for. */
@Component
public class PasswordRule {

    public static final int SHORTEST = 10;
    /** The hash reads no further. */
    private static final int LONGEST_BYTES = 72;
    private static final int FEWEST_DIFFERENT = 5;
    private static final int PERSONAL_PART = 4;

    private final Set<String> common;

    PasswordRule(ConfigFiles config) {
        common = config.text("common-passwords.txt").lines().map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#")).map(PasswordRule::plain)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param personal what everybody knows of the person: login name, address, code; a password is not made of it */
    public Optional<Refusal> check(String password, String repeated, String... personal) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return refused("short", String.valueOf(SHORTEST));
        }
        if (!CleanText.isClean(password) || password.chars().anyMatch(Character::isISOControl)) {
            return refused("characters");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return refused("long", String.valueOf(LONGEST_BYTES));
        }
        if (isCommon(plain(password)) || isMadeOf(plain(password), personal)) {
            return refused("common");
        }
        return password.equals(repeated) ? Optional.empty() : refused("repeated");
    }

    private boolean isCommon(String plain) {
        return common.contains(plain) || plain.chars().distinct().count() < FEWEST_DIFFERENT || isRow(plain);
    }

    /** 1234567890 or abcdefghij, up or down. */
    private static boolean isRow(String plain) {
        int step = plain.charAt(1) - plain.charAt(0);
        for (int i = 1; i < plain.length(); i++) {
            int next = plain.charAt(i) - plain.charAt(i - 1);
            boolean wraps = step == 1 && next == -9 || step == -1 && next == 9;
            if (next != step && !wraps) {
                return false;
            }
        }
        return Math.abs(step) == 1;
    }

    /** Whether little is left where the personal part is taken out. */
    private static boolean isMadeOf(String plain, String... personal) {
        for (String known : personal) {
            String part = plain(known == null ? "" : known);
            if (part.length() >= PERSONAL_PART && plain.contains(part)
                    && plain.length() - part.length() < SHORTEST / 2) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static Optional<Refusal> refused(String why, Object... arguments) {
        return Optional.of(Refusal.of("account.password." + why, arguments));
    }
}
