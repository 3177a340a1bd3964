package cn.ronghe.account.web;

import java.util.List;
import java.util.stream.Stream;

import cn.ronghe.account.Registration;
import cn.ronghe.account.RegistrationDesk;
import cn.ronghe.account.RegistrationState;
import cn.ronghe.document.ExcelFiles;
import cn.ronghe.document.Sheet;
import cn.ronghe.organization.Departments;
import cn.ronghe.organization.OrganizationKinds;
import cn.ronghe.shared.Texts;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 单位注册 as Excel: each handler's own, as on the page. */
@Controller
class RegistrationFiles {

    private final RegistrationDesk desk;
    private final OrganizationKinds kinds;
    private final Departments departments;
    private final ExcelFiles excel;
    private final Texts texts;

    RegistrationFiles(RegistrationDesk desk, OrganizationKinds kinds, Departments departments, ExcelFiles excel,
                      Texts texts) {
        this.desk = desk;
        this.kinds = kinds;
        this.departments = departments;
        this.excel = excel;
        this.texts = texts;
    }

    @GetMapping("/registrations/xlsx")
    @PreAuthorize("hasAnyRole('HANDLER', 'BUSINESS_ADMIN')")
    void list(HttpServletResponse response) {
        List<Registration> all = Stream.of(desk.in(RegistrationState.WAITING), desk.in(RegistrationState.RETURNED),
                desk.in(RegistrationState.APPROVED, RegistrationState.REFUSED)).flatMap(List::stream).toList();
        excel.send("table:registrations", texts.get("account.desk"), Sheet.of(texts.get("account.desk"), all)
                .column(texts.get("account.unit-name"), Registration::unitName)
                .column(texts.get("account.code"), Registration::code)
                .column(texts.get("account.kind"), one -> kinds.name(one.kind()))
                .column(texts.get("account.district.short"), one -> departments.districtName(one.districtCode()))
                .column(texts.get("account.contact.heading"), Registration::contactName)
                .column(texts.get("organization.field.mobile"), Registration::mobile)
                .column(texts.get("organization.field.email"), Registration::email)
                .column(texts.get("account.state"), one -> texts.get("account.state." + one.state()))
                .column(texts.get("account.export.since"), Registration::stateSince), response);
    }
}
