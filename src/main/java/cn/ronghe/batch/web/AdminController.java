package cn.ronghe.batch.web;

import java.util.Comparator;
import java.util.List;

import cn.ronghe.shared.Preparation;
import cn.ronghe.shared.Preparation.Step;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the administrators start from, and what is to be done before units can file. */
@Controller
class AdminController {

    private final List<Preparation> preparations;

    AdminController(List<Preparation> preparations) {
        this.preparations = preparations;
    }

    @GetMapping("/admin")
    String overview(Model model) {
        List<Step> steps = preparations.stream().flatMap(preparation -> preparation.steps().stream())
                .sorted(Comparator.comparingInt(Step::position)).toList();
        model.addAttribute("steps", steps);
        model.addAttribute("open", steps.stream().filter(step -> !step.done()).count());
        return "batch/admin";
    }
}
