package cn.ronghe.form;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import cn.ronghe.shared.CreditCode;
import cn.ronghe.shared.EMail;
import cn.ronghe.shared.Phone;

/** The text formats a field's property {@code format} can ask for. */
public enum Format {
    CREDIT_CODE("creditCode", CreditCode::isValid),
    /** 机构代码/统一社会信用代码: 18 characters must be a credit code; other institution codes are 5 to 12 characters. */
    UNIT_CODE("unitCode", text -> CreditCode.isValid(text) || Shapes.INSTITUTION_CODE.matcher(text).matches()),
    /**
     * The filing unit's own code, which was checked when it registered: a credit code, one of the early codes whose check
     * character is wrong and which the department vouched for, or the 10 digits of a school code.
     */
    APPLICANT_CODE("applicantCode", text -> Shapes.APPLICANT_CODE.matcher(text).matches()),
    PHONE("phone", Phone::isValid),
    EMAIL("email", EMail::isValid),
    /** Asked for by the property {@code files}, never by {@code format}. */
    FILES("files", RowFile::isList);

    private final String id;
    private final Predicate<String> rule;

    Format(String id, Predicate<String> rule) {
        this.id = id;
        this.rule = rule;
    }

    static Format of(String id) {
        return Arrays.stream(values()).filter(format -> format != FILES && format.id.equals(id)).findFirst()
                .orElseThrow(() -> new FormSchemaException("unknown format: " + id));
    }

    String messageKey() {
        return "form.format." + id;
    }

    boolean accepts(String text) {
        return rule.test(text);
    }

    private static final class Shapes {
        static final Pattern APPLICANT_CODE = Pattern.compile("[0-9A-Z]{18}|[0-9]{10}");
        static final Pattern INSTITUTION_CODE = Pattern.compile("[0-9A-Z]{5,12}|[0-9A-Z]{8}-[0-9X]");
    }
}
