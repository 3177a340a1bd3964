package cn.ronghe.workflow.web;

import java.util.stream.Collectors;

import cn.ronghe.workflow.reminder.UnknownYears;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A part of the administrators' pages: the years whose holidays are needed and not known. */
@Controller
class CalendarNoticeController {

    private final UnknownYears years;

    CalendarNoticeController(UnknownYears years) {
        this.years = years;
    }

    @GetMapping("/admin/calendar-notice")
    @PreAuthorize("hasRole('BUSINESS_ADMIN')")
    String notice(Model model) {
        model.addAttribute("years", years.concerned().stream().map(String::valueOf).collect(Collectors.joining("、")));
        return "workflow/calendar-notice :: notice";
    }
}
