package cn.ronghe.participation;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A unit of an application's member table. Rows of the same name and code are one unit.
 *
 * @param name as typed, without the blanks around it
 * @param code as typed, or empty
 * @param role what it is there: 共建单位, or its kind: 中职学校
 * @param rows in how many rows it stands; 0 where it stands there no more
 * @param own  the unit that files, which need not confirm
 */
public record MemberUnit(String name, String code, String role, int rows, boolean own) {

    static final int LONGEST_CODE = 40;

    /** What tells units apart, however their blanks, dashes and full-width characters are typed. */
    record Key(String name, String code) {

        static Key of(String name, String code) {
            return new Key(tidy(name), tidy(code).toUpperCase(Locale.ROOT).replace("-", ""));
        }

        /** The same name, where one of the two has no code. */
        boolean mayBe(Key other) {
            return name.equals(other.name) && (code.isEmpty() || other.code.isEmpty() || code.equals(other.code));
        }

        private static String tidy(String typed) {
            return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\u200B]", "");
        }
    }

    MemberUnit oneMoreRow() {
        return new MemberUnit(name, code, role, rows + 1, own);
    }

    Key identity() {
        return Key.of(name, code);
    }

    /** For pages to name it. */
    public String key() {
        return identity().name() + "|" + identity().code();
    }
}
