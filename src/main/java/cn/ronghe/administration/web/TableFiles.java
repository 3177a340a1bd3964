package cn.ronghe.administration.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import cn.ronghe.administration.DepartmentAdministration;
import cn.ronghe.administration.DepartmentAdministration.Place;
import cn.ronghe.administration.DepartmentAdministration.Staff;
import cn.ronghe.document.ExcelFiles;
import cn.ronghe.document.Sheet;
import cn.ronghe.notification.MailBoard;
import cn.ronghe.notification.MailLine;
import cn.ronghe.notification.MailPage;
import cn.ronghe.notification.MailState;
import cn.ronghe.shared.Texts;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Departments and mails as Excel: what their pages show, the mails of all their pages. */
@Controller
class TableFiles {

    private static final int AT_A_TIME = 500;

    private record Line(Place place, Staff staff) {
    }

    private final DepartmentAdministration departments;
    private final MailBoard mails;
    private final ExcelFiles excel;
    private final Texts texts;

    TableFiles(DepartmentAdministration departments, MailBoard mails, ExcelFiles excel, Texts texts) {
        this.departments = departments;
        this.mails = mails;
        this.excel = excel;
        this.texts = texts;
    }

    @GetMapping("/admin/departments/xlsx")
    @PreAuthorize("hasRole('BUSINESS_ADMIN')")
    void departments(HttpServletResponse response) {
        List<Line> lines = departments.places().stream()
                .flatMap(place -> place.departments().stream().map(staff -> new Line(place, staff))).toList();
        excel.send("table:departments", texts.get("admin.departments"), Sheet.of(texts.get("admin.departments"), lines)
                .column(texts.get("organization.field.district"), line -> line.place().district().name())
                .column(texts.get("administration.department.name"), line -> line.staff().department().name())
                .column(texts.get("role.HANDLER"), line -> line.staff().handlers())
                .column(texts.get("role.LEADER"), line -> line.staff().leaders())
                .column(texts.get("role.PANEL_MEMBER"), line -> line.staff().panel())
                .column(texts.get("administration.staffing"), line -> staffing(line.staff())), response);
    }

    private String staffing(Staff staff) {
        if (!staff.asked()) {
            return texts.get("administration.staff.not-asked");
        }
        return String.join("、", Stream.of(staff.complete() ? "administration.staff.complete" : null,
                staff.lacksHandler() ? "administration.lacks.handler" : null,
                staff.lacksLeader() ? "administration.lacks.leader" : null).filter(Objects::nonNull).map(texts::get).toList());
    }

    @GetMapping("/admin/mails/xlsx")
    @PreAuthorize("hasAnyRole('BUSINESS_ADMIN', 'SYSTEM_ADMIN')")
    void mails(@RequestParam(required = false) MailState state, HttpServletResponse response) {
        Stream<MailLine> found = Stream.iterate(mails.page(state, null, AT_A_TIME), Objects::nonNull,
                page -> page.nextBefore() == null ? null : mails.page(state, page.nextBefore(), AT_A_TIME))
                .map(MailPage::mails).flatMap(List::stream);
        excel.send("table:mails", texts.get("notification.title"), Sheet.<MailLine>of(texts.get("notification.title"), found::iterator)
                .column(texts.get("notification.createdAt"), MailLine::createdAt)
                .column(texts.get("notification.recipient"), MailLine::recipientName)
                .column(texts.get("organization.field.email"), MailLine::recipientAddress)
                .column(texts.get("notification.subject"), MailLine::subject)
                .column(texts.get("notification.state"), mail -> texts.get("notification.state." + mail.state()))
                .column(texts.get("notification.sentAt"), MailLine::sentAt)
                .column(texts.get("notification.attempts"), MailLine::attempts)
                .column(texts.get("notification.lastError"), MailLine::lastError), response);
    }
}
