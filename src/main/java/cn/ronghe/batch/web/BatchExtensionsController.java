package cn.ronghe.batch.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import cn.ronghe.batch.ExtendDeadline;
import cn.ronghe.batch.Extensions;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.Texts;
import cn.ronghe.shared.UserAction;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Extensions of single districts in a batch: given, moved and taken back, each with a reason. */
@Controller
@RequestMapping("/admin/batches/{id:[0-9]{1,18}}/extensions")
@PreAuthorize("hasRole('BUSINESS_ADMIN')")
class BatchExtensionsController {

    private final Extensions extensions;
    private final BatchPage page;
    private final UserAction action;
    private final Texts texts;

    BatchExtensionsController(Extensions extensions, BatchPage page, UserAction action, Texts texts) {
        this.extensions = extensions;
        this.page = page;
        this.action = action;
        this.texts = texts;
    }

    @PostMapping
    String extend(@PathVariable long id, @RequestParam(defaultValue = "") String district,
                  @RequestParam(defaultValue = "") String deadline, @RequestParam(defaultValue = "") String reason,
                  Model model, RedirectAttributes redirect) {
        page.known(id);
        Optional<LocalDate> day = DaysInput.day(deadline);
        Optional<Refusal> refusal = day.isEmpty() ? Optional.of(Refusal.of("batch.extension.day"))
                : action.run(() -> extensions.extend(new ExtendDeadline(id, district, day.get(), reason)));
        if (refusal.isPresent()) {
            return page.show(id, Map.of(fieldOf(refusal.get()), refusal.get()), Map.of("extension-district", district,
                    "extension-deadline", deadline, "extension-reason", reason), model);
        }
        redirect.addFlashAttribute("flash", texts.get("batch.extension.given"));
        return "redirect:/admin/batches/" + id;
    }

    @PostMapping("/{district}/take-back")
    String takeBack(@PathVariable long id, @PathVariable String district,
                    @RequestParam(defaultValue = "") String reason, Model model, RedirectAttributes redirect) {
        page.known(id);
        Optional<Refusal> refusal = action.run(() -> extensions.takeBack(id, district, reason));
        if (refusal.isPresent()) {
            if (refusal.get().key().equals("batch.extension.none")) {
                throw BatchPage.notFound();
            }
            String field = "take-back-" + district;
            return page.show(id, Map.of(field, refusal.get()), Map.of(field, reason), model);
        }
        redirect.addFlashAttribute("flash", texts.get("batch.extension.takenBack"));
        return "redirect:/admin/batches/" + id;
    }

    private static String fieldOf(Refusal refusal) {
        return switch (refusal.key()) {
            case "batch.extension.district" -> "extension-district";
            case "batch.extension.reason", "batch.extension.reason.wrong" -> "extension-reason";
            default -> "extension-deadline";
        };
    }
}
