package cn.ronghe.application.web;

import cn.ronghe.application.OutdatedForms;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A part of the page with the blank forms: who still fills in an earlier edition. */
@Controller
class OutdatedFormsController {

    private final OutdatedForms forms;

    OutdatedFormsController(OutdatedForms forms) {
        this.forms = forms;
    }

    @GetMapping("/admin/outdated-forms")
    @PreAuthorize("hasRole('BUSINESS_ADMIN')")
    String list(Model model) {
        model.addAttribute("lines", forms.all());
        return "application/outdated-forms :: outdated";
    }
}
