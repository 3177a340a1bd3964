package cn.ronghe.batch.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.ronghe.batch.Batches;
import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.Texts;
import cn.ronghe.shared.UserAction;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The batches: opened, moved and given quotas by the business administrators. */
@Controller
@RequestMapping("/admin/batches")
@PreAuthorize("hasRole('BUSINESS_ADMIN')")
class BatchAdminController {

    private final Batches batches;
    private final BatchPage page;
    private final PlatformTypes types;
    private final UserAction userAction;
    private final Texts texts;
    private final Clock clock;

    BatchAdminController(Batches batches, BatchPage page, PlatformTypes types, UserAction userAction, Texts texts,
                         Clock clock) {
        this.batches = batches;
        this.page = page;
        this.types = types;
        this.userAction = userAction;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("batches", batches.all());
        model.addAttribute("today", LocalDate.now(clock));
        return "batch/batches";
    }

    @GetMapping("/new")
    String prepare(Model model) {
        return showNew(NewBatchInput.empty(LocalDate.now(clock)), Map.of(), model);
    }

    @PostMapping
    String open(@RequestParam(defaultValue = "") String batchYear, @RequestParam(defaultValue = "") String name,
                @RequestParam(defaultValue = "") String opensOn, @RequestParam(defaultValue = "") String closesOn,
                @RequestParam(defaultValue = "") String districtDeadline,
                @RequestParam(name = "types", defaultValue = "") List<String> chosen,
                @RequestParam Map<String, String> fields, Model model, RedirectAttributes redirect) {
        NewBatchInput input = new NewBatchInput(batchYear, name, new DaysInput(opensOn, closesOn, districtDeadline),
                chosen, fields);
        Map<String, Refusal> problems = new LinkedHashMap<>(input.problems(types.all()));
        if (problems.isEmpty()) {
            userAction.run(() -> batches.open(input.command()))
                    .ifPresent(refusal -> problems.put(DaysInput.fieldOf(refusal), refusal));
        }
        if (!problems.isEmpty()) {
            return showNew(input, problems, model);
        }
        redirect.addFlashAttribute("flash", texts.get("batch.opened"));
        return "redirect:/admin/batches/" + batches.all().get(0).id();
    }

    @GetMapping("/{id:[0-9]{1,18}}")
    String batch(@PathVariable long id, Model model) {
        return page.show(id, model);
    }

    @PostMapping("/{id:[0-9]{1,18}}/days")
    String changeDays(@PathVariable long id, @RequestParam(defaultValue = "") String opensOn,
                      @RequestParam(defaultValue = "") String closesOn,
                      @RequestParam(defaultValue = "") String districtDeadline,
                      @RequestParam(defaultValue = "false") boolean confirmed, Model model,
                      RedirectAttributes redirect) {
        page.known(id);
        DaysInput days = new DaysInput(opensOn, closesOn, districtDeadline);
        Map<String, Refusal> problems = new LinkedHashMap<>(days.problems());
        if (problems.isEmpty()) {
            userAction.run(() -> batches.changeDays(id, days.opens(), days.closes(), days.deadline(), confirmed))
                    .ifPresent(refusal -> problems.put(DaysInput.fieldOf(refusal), refusal));
        }
        if (!problems.isEmpty()) {
            return page.show(id, days, problems, Map.of(), model);
        }
        redirect.addFlashAttribute("flash", texts.get("batch.days.changed"));
        return "redirect:/admin/batches/" + id;
    }

    private String showNew(NewBatchInput input, Map<String, Refusal> problems, Model model) {
        model.addAttribute("input", input);
        model.addAttribute("types", types.all());
        model.addAttribute("errors", page.sentences(problems));
        return "batch/new";
    }
}
