package cn.ronghe.selection.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

import cn.ronghe.batch.Batch;
import cn.ronghe.batch.Batches;
import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.organization.Departments;
import cn.ronghe.organization.Person;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.selection.SelectionSheets;
import cn.ronghe.selection.Selections;
import cn.ronghe.selection.StartPreview;
import cn.ronghe.selection.StartResult;
import cn.ronghe.selection.StartSelection;
import cn.ronghe.shared.Texts;
import cn.ronghe.shared.UserAction;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of selections, and starting one. */
@Controller
@RequestMapping("/selections")
@PreAuthorize("hasAnyRole('HANDLER', 'LEADER', 'PANEL_MEMBER')")
class SelectionsController {

    private final Selections selections;
    private final SelectionSheets sheets;
    private final Batches batches;
    private final PlatformTypes types;
    private final Departments departments;
    private final UserAction userAction;
    private final Texts texts;
    private final Clock clock;

    SelectionsController(Selections selections, SelectionSheets sheets, Batches batches, PlatformTypes types,
                         Departments departments, UserAction userAction, Texts texts, Clock clock) {
        this.selections = selections;
        this.sheets = sheets;
        this.batches = batches;
        this.types = types;
        this.departments = departments;
        this.userAction = userAction;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    String list(@AuthenticationPrincipal SignedIn person, Model model) {
        model.addAttribute("lines", sheets.lines(person));
        model.addAttribute("offers", sheets.offers(person));
        return "selection/selections";
    }

    @GetMapping("/new")
    String prepare(@RequestParam long batch, @RequestParam String type, @AuthenticationPrincipal SignedIn person,
                   Model model) {
        StartPreview preview = preview(batch, type, person);
        return show(batch, type, preview, preview.panel().stream().map(Person::username).toList(), model);
    }

    @PostMapping
    String start(@RequestParam long batch, @RequestParam String type,
                 @RequestParam(defaultValue = "") List<String> members,
                 @RequestParam(defaultValue = "false") boolean confirmed, @AuthenticationPrincipal SignedIn person,
                 Model model, RedirectAttributes redirect) {
        StartPreview preview = preview(batch, type, person);
        StartResult result = userAction.run(() ->
                selections.start(new StartSelection(batch, type, members, confirmed)));
        if (result.refusal().isPresent()) {
            model.addAttribute("error", texts.get(result.refusal().get()));
            model.addAttribute("confirmed", confirmed);
            return show(batch, type, preview, members, model);
        }
        redirect.addFlashAttribute("flash", texts.get("selection.started"));
        return "redirect:/selections/" + result.selectionId();
    }

    private String show(long batch, String type, StartPreview preview, List<String> ticked, Model model) {
        Map<String, List<Person>> panel = new LinkedHashMap<>();
        preview.panel().forEach(member -> panel.computeIfAbsent(departmentOf(member),
                department -> new ArrayList<>()).add(member));
        Batch asked = batches.get(batch);
        model.addAttribute("batch", asked);
        model.addAttribute("filing", !LocalDate.now(clock).isAfter(asked.closesOn()));
        model.addAttribute("type", types.get(type));
        model.addAttribute("preview", preview);
        model.addAttribute("panel", panel);
        model.addAttribute("ticked", ticked);
        model.addAttribute("districts", departments);
        return "selection/start";
    }

    private String departmentOf(Person member) {
        return member.panelDepartment().map(code -> departments.get(code).name())
                .orElseGet(() -> texts.get("selection.experts"));
    }

    private StartPreview preview(long batch, String type, SignedIn person) {
        if (!types.knows(type) || !sheets.mayStart(person, types.get(type))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            return selections.preview(batch, type);
        } catch (NoSuchElementException none) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
