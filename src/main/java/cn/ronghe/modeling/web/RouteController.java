package cn.ronghe.modeling.web;

import java.util.List;

import cn.ronghe.modeling.Proposing;
import cn.ronghe.modeling.Routes;
import cn.ronghe.modeling.Routes.Kind;
import cn.ronghe.modeling.Routes.Route;
import cn.ronghe.modeling.Routes.RouteVersion;
import cn.ronghe.shared.Texts;
import cn.ronghe.shared.UserAction;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The processes, each with its drawing and its versions. */
@Controller
@RequestMapping("/admin/processes")
@PreAuthorize("hasRole('PROCESS_ADMIN')")
class RouteController {

    private final Routes routes;
    private final Proposing proposing;
    private final UserAction action;
    private final Texts texts;

    RouteController(Routes routes, Proposing proposing, UserAction action, Texts texts) {
        this.routes = routes;
        this.proposing = proposing;
        this.action = action;
        this.texts = texts;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String kind, Model model) {
        List<Route> all = routes.all();
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("routes", all.stream().filter(route -> kind.isEmpty() || route.kind().name().equals(kind))
                .toList());
        model.addAttribute("waiting", proposing.openCounts());
        return "modeling/processes";
    }

    @GetMapping("/{key}")
    String show(@PathVariable String key, Model model) {
        Route route = known(key);
        model.addAttribute("route", route);
        model.addAttribute("proposals", proposing.open(key));
        model.addAttribute("fileDiffers", proposing.fileDiffers(key));
        model.addAttribute("sharedForms", proposing.sharedForms());
        model.addAttribute("files", routes.bundle(route.inForce()).files().keySet());
        return "modeling/process";
    }

    @GetMapping("/{key}/versions/{number}")
    String version(@PathVariable String key, @PathVariable int number, Model model) {
        Route route = known(key);
        RouteVersion version = route.version(number).orElseThrow(RouteController::notFound);
        model.addAttribute("route", route);
        model.addAttribute("version", version);
        model.addAttribute("files", routes.bundle(version).files().keySet());
        return "modeling/version";
    }

    /** Going back is publishing an earlier version: it becomes a proposal like any other. */
    @PostMapping("/{key}/versions/{number}/restore")
    String restore(@PathVariable String key, @PathVariable int number, RedirectAttributes flash) {
        RouteVersion version = known(key).version(number).orElseThrow(RouteController::notFound);
        return toProposal(key, action.run(() -> proposing.fromVersion(key, version)), flash);
    }

    /** The file that came with a newer system becomes a proposal. */
    @PostMapping("/{key}/system-file")
    String systemFile(@PathVariable String key, RedirectAttributes flash) {
        known(key);
        return toProposal(key, action.run(() -> proposing.fromFile(key)), flash);
    }

    private String toProposal(String key, Proposing.Result result, RedirectAttributes flash) {
        if (result.refusal().isPresent()) {
            flash.addFlashAttribute("flashError", texts.get(result.refusal().get()));
            return "redirect:/admin/processes/" + key;
        }
        return "redirect:/admin/processes/" + key + "/proposals/" + result.id();
    }

    private Route known(String key) {
        return routes.find(key).orElseThrow(RouteController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
