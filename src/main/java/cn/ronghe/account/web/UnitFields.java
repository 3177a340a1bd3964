package cn.ronghe.account.web;

import java.util.Map;

import cn.ronghe.account.RegisterUnit;
import cn.ronghe.account.Registration;
import cn.ronghe.account.UnitInput;
import cn.ronghe.organization.Departments;
import cn.ronghe.organization.OrganizationKinds;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The fields about a unit, as registering and correcting show them. */
@Component
class UnitFields {

    private final OrganizationKinds kinds;
    private final Departments departments;

    UnitFields(OrganizationKinds kinds, Departments departments) {
        this.kinds = kinds;
        this.departments = departments;
    }

    void show(UnitInput unit, Map<String, String> errors, Model model) {
        model.addAttribute("unit", unit);
        model.addAttribute("errors", errors);
        model.addAttribute("kinds", kinds.all());
        model.addAttribute("districts", departments.districts());
        model.addAttribute("city", departments.city().name());
    }

    static UnitInput of(Registration registration) {
        return new UnitInput(registration.unitName(), registration.code(),
                registration.explanation() == null ? "" : registration.explanation(), registration.kind(),
                registration.districtCode(), registration.contactName(), registration.mobile());
    }

    static UnitInput unit(Map<String, String> fields) {
        return new UnitInput(text(fields, "unitName"), text(fields, "code"), text(fields, "explanation"),
                text(fields, "kind"), text(fields, "district"), text(fields, "contactName"), text(fields, "mobile"));
    }

    static RegisterUnit registration(Map<String, String> fields) {
        return new RegisterUnit(unit(fields), text(fields, "email"), text(fields, "username").strip(),
                text(fields, "password"), text(fields, "repeated"), fields.containsKey("join"));
    }

    private static String text(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }
}
