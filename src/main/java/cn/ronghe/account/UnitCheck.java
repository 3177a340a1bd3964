package cn.ronghe.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import cn.ronghe.account.UnitCode.Quality;
import cn.ronghe.organization.Department;
import cn.ronghe.organization.Departments;
import cn.ronghe.organization.OrganizationKinds;
import cn.ronghe.organization.OrganizationKinds.Kind;
import cn.ronghe.shared.CleanText;
import cn.ronghe.shared.Refusal;
import org.springframework.stereotype.Component;

/** Looks at what was typed about a unit: what is wrong by field, or what it says. */
@Component
class UnitCheck {

    private static final int LONGEST_UNIT = 100;
    private static final int LONGEST_PERSON = 30;
    static final int LONGEST_REASON = 500;

    private final OrganizationKinds kinds;
    private final Departments departments;

    UnitCheck(OrganizationKinds kinds, Departments departments) {
        this.kinds = kinds;
        this.departments = departments;
    }

    Map<String, Refusal> problems(UnitInput input) {
        Map<String, Refusal> problems = new LinkedHashMap<>();
        if (!Typed.isLine(input.unitName(), LONGEST_UNIT)) {
            problems.put("unitName", Refusal.of("account.unit-name.wrong", String.valueOf(LONGEST_UNIT)));
        }
        Optional<Kind> kind = kinds.find(input.kind());
        if (kind.isEmpty()) {
            problems.put("kind", Refusal.of("account.kind.missing"));
        }
        code(input, kind.map(Kind::schoolCode).orElse(true), problems);
        district(input.district()).ifPresent(refusal -> problems.put("district", refusal));
        if (!Typed.isLine(input.contactName(), LONGEST_PERSON)) {
            problems.put("contactName", Refusal.of("account.contact.wrong", String.valueOf(LONGEST_PERSON)));
        }
        if (!Typed.isMobile(Typed.mobile(input.mobile()))) {
            problems.put("mobile", Refusal.of("account.mobile.wrong"));
        }
        return problems;
    }

    private static void code(UnitInput input, boolean schoolCode, Map<String, Refusal> problems) {
        Quality quality = UnitCode.typed(input.code()).quality();
        if (quality == Quality.WRONG) {
            problems.put("code", Refusal.of("account.code.wrong"));
        } else if (quality == Quality.SCHOOL_CODE && !schoolCode) {
            problems.put("code", Refusal.of("account.code.no-school"));
        } else if (quality == Quality.DOUBTFUL && !Typed.isText(input.explanation(), LONGEST_REASON)) {
            problems.put(CleanText.isBlank(input.explanation()) ? "code" : "explanation",
                    Refusal.of("account.code.doubtful", String.valueOf(LONGEST_REASON)));
        }
    }

    private Optional<Refusal> district(String typed) {
        if (typed.equals(UnitInput.OUTSIDE)) {
            return Optional.of(Refusal.of("account.district.outside", departments.city().name()));
        }
        return departments.districts().stream().anyMatch(district -> district.code().equals(typed))
                ? Optional.empty() : Optional.of(Refusal.of("account.district.missing"));
    }

    /** Which department approves; empty for a kind or a district that is not known here. */
    Optional<String> department(String kind, String district) {
        return kinds.find(kind).flatMap(known -> departments.find(district + "-" + known.department()))
                .map(Department::code);
    }

    /** Only where there are no problems. */
    UnitData data(UnitInput input) {
        UnitCode code = UnitCode.typed(input.code());
        return new UnitData(CleanText.strip(input.unitName()), code.text(),
                code.quality() == Quality.DOUBTFUL ? CleanText.strip(input.explanation()) : null, input.kind(),
                input.district(), department(input.kind(), input.district()).orElseThrow(),
                CleanText.strip(input.contactName()), Typed.mobile(input.mobile()));
    }
}
