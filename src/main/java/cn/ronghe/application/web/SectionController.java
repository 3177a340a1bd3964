package cn.ronghe.application.web;

import java.util.Optional;

import cn.ronghe.application.DossierHead;
import cn.ronghe.application.NoSuchApplication;
import cn.ronghe.application.Overview;
import cn.ronghe.application.Sections;
import cn.ronghe.organization.CurrentPerson;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;


/** The page on which one section is filled in; its script talks with {@link SectionData}. */
@Controller
@RequestMapping("/applications/{id}/sections/{number}")
@PreAuthorize("hasRole('APPLICANT')")
class SectionController {

    private final ApplicationPages pages;
    private final Sections sections;

    SectionController(ApplicationPages pages, Sections sections) {
        this.pages = pages;
        this.sections = sections;
    }

    @GetMapping
    String show(@PathVariable long id, @PathVariable int number, Model model, RedirectAttributes flash) {
        Optional<String> closed = pages.editing(id, model);
        if (closed.isPresent()) {
            flash.addFlashAttribute("flashError", closed.get());
            return "redirect:/applications/" + id;
        }
        Overview overview = (Overview) model.getAttribute("overview");
        if (number < 1 || number > overview.sections().size()) {
            throw new NoSuchApplication("section " + number + " of application " + id);
        }
        DossierHead head = (DossierHead) model.getAttribute("head");
        model.addAttribute("section", overview.sections().get(number - 1));
        model.addAttribute("last", number == overview.sections().size());
        model.addAttribute("notes", sections.notes(id, head.batchYear()));
        model.addAttribute("username", CurrentPerson.get().username());
        model.addAttribute("current", String.valueOf(number));
        model.addAttribute("correcting", head.state().correcting());
        return "application/section";
    }
}
