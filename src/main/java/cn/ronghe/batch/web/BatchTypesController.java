package cn.ronghe.batch.web;

import java.util.Map;
import java.util.Optional;

import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.batch.Batches;
import cn.ronghe.batch.OpenBatch.TypeQuota;
import cn.ronghe.batch.OpenedTypes;
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

/** The platform types of a batch: their quotas, and further ones. */
@Controller
@RequestMapping("/admin/batches/{id:[0-9]{1,18}}/types")
@PreAuthorize("hasRole('BUSINESS_ADMIN')")
class BatchTypesController {

    private final Batches batches;
    private final OpenedTypes opened;
    private final BatchPage page;
    private final UserAction action;
    private final Texts texts;

    BatchTypesController(Batches batches, OpenedTypes opened, BatchPage page, UserAction action, Texts texts) {
        this.batches = batches;
        this.opened = opened;
        this.page = page;
        this.action = action;
        this.texts = texts;
    }

    @PostMapping
    String add(@PathVariable long id, @RequestParam(defaultValue = "") String type,
               @RequestParam(defaultValue = "") String quota, @RequestParam(defaultValue = "WARN") String second,
               Model model, RedirectAttributes redirect) {
        page.known(id);
        SecondApplication rule = second.equals("REFUSE") ? SecondApplication.REFUSE : SecondApplication.WARN;
        Optional<Refusal> refusal = number(quota).map(count ->
                action.run(() -> opened.add(id, new TypeQuota(type, count, rule)))).orElse(MISSING);
        if (refusal.isPresent()) {
            String field = refusal.get().key().startsWith("batch.quota") ? "add-quota" : "add-type";
            return page.show(id, Map.of(field, refusal.get()),
                    Map.of("add-type", type, "add-quota", quota, "add-second", rule.name()), model);
        }
        return done(id, "batch.added", redirect);
    }

    @PostMapping("/{code}")
    String changeQuota(@PathVariable long id, @PathVariable String code, @RequestParam(defaultValue = "") String quota,
                       Model model, RedirectAttributes redirect) {
        batches.type(id, code).orElseThrow(BatchPage::notFound);
        Optional<Refusal> refusal = number(quota).map(count ->
                action.run(() -> batches.changeQuota(id, code, count))).orElse(MISSING);
        if (refusal.isPresent()) {
            String field = "quota-" + code;
            return page.show(id, Map.of(field, refusal.get()), Map.of(field, quota), model);
        }
        return done(id, "batch.quota.changed", redirect);
    }

    private static final Optional<Refusal> MISSING = Optional.of(Refusal.of("batch.quota.missing"));

    private static Optional<Integer> number(String typed) {
        return typed.strip().matches("[0-9]{1,6}") ? Optional.of(Integer.parseInt(typed.strip())) : Optional.empty();
    }

    private String done(long id, String said, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", texts.get(said));
        return "redirect:/admin/batches/" + id;
    }
}
