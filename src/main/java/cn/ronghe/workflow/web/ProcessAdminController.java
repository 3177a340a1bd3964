package cn.ronghe.workflow.web;

import java.util.List;

import cn.ronghe.shared.Texts;
import cn.ronghe.workflow.engine.Drawings;
import cn.ronghe.workflow.engine.ModelSeeding;
import cn.ronghe.workflow.engine.safety.ModelRefused;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's page 流程: which drawing is in force, how it looks, and publishing a changed file. */
@Controller
@PreAuthorize("hasRole('PROCESS_ADMIN')")
class ProcessAdminController {

    /** A drawing in force and whether its file differs from it. */
    record Line(Drawings.Drawing drawing, boolean differs) {
    }

    private final Drawings drawings;
    private final ModelSeeding models;
    private final Texts texts;

    ProcessAdminController(Drawings drawings, ModelSeeding models, Texts texts) {
        this.drawings = drawings;
        this.models = models;
        this.texts = texts;
    }

    @GetMapping("/admin/processes")
    String list(Model model) {
        List<String> files = models.ids();
        model.addAttribute("lines", drawings.inForce().stream()
                .map(drawing -> new Line(drawing, files.contains(drawing.key()) && models.differs(drawing.key())))
                .toList());
        return "workflow/processes";
    }

    @GetMapping("/admin/processes/{key}")
    String show(@PathVariable String key, Model model) {
        model.addAttribute("drawing", drawings.inForce().stream().filter(drawing -> drawing.key().equals(key))
                .findFirst().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "workflow/process";
    }

    @PostMapping("/admin/processes/{key}/publish")
    String publish(@PathVariable String key, RedirectAttributes flash) {
        if (!models.ids().contains(key)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            models.publish(key);
            flash.addFlashAttribute("flash", texts.get("process.published"));
        } catch (ModelRefused refused) {
            flash.addFlashAttribute("flashError", refused.getMessage());
        }
        return "redirect:/admin/processes";
    }
}
