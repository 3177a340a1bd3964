package cn.ronghe.application.web;

import cn.ronghe.application.OutdatedForms;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A part of the page with the blank forms: who still fills in an earlier edition. */
@Controller
class OutdatedFormsController {

    private static final int PER_PAGE = 50;

    private final OutdatedForms forms;

    OutdatedFormsController(OutdatedForms forms) {
        this.forms = forms;
    }

    /** @param after the keyset's next page */
    @GetMapping("/admin/outdated-forms")
    @PreAuthorize("hasRole('BUSINESS_ADMIN')")
    String list(@RequestParam(defaultValue = "0") long after, Model model) {
        model.addAttribute("page", forms.page(after, PER_PAGE));
        model.addAttribute("after", after);
        return "application/outdated-forms :: outdated";
    }
}
