package cn.ronghe.modeling.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import cn.ronghe.modeling.Proposal;
import cn.ronghe.modeling.Publishing;
import cn.ronghe.modeling.Routes;
import cn.ronghe.modeling.Routes.Route;
import cn.ronghe.modeling.check.Finding;
import cn.ronghe.modeling.compare.Comparison;
import cn.ronghe.modeling.compare.Comparisons;
import cn.ronghe.shared.Texts;
import cn.ronghe.workflow.engine.ModelBundle;
import cn.ronghe.workflow.engine.safety.ModelCheck;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what an administrator sees of a proposal: findings, changes, and both drawings marked with them. */
@Component
class ProposalPages {

    /**
     * A finding in plain words.
     *
     * @param number its number on the page and in the drawing
     */
    record Line(int number, boolean error, String elementId, String sentence) {
    }

    private final Routes routes;
    private final Publishing publishing;
    private final Comparisons comparisons;
    private final ModelCheck safety;
    private final Texts texts;

    ProposalPages(Routes routes, Publishing publishing, Comparisons comparisons, ModelCheck safety, Texts texts) {
        this.routes = routes;
        this.publishing = publishing;
        this.comparisons = comparisons;
        this.safety = safety;
        this.texts = texts;
    }

    void fill(Route route, Proposal proposal, Model model) {
        ModelBundle inForce = routes.bundle(route.inForce());
        ModelBundle bundle = proposal.bundle();
        boolean readable = !safety.processIds(bundle.bpmn().getBytes(StandardCharsets.UTF_8)).isEmpty();
        List<Line> lines = lines(publishing.findings(bundle, inForce));
        List<Line> errors = lines.stream().filter(Line::error).toList();
        List<Line> warnings = lines.stream().filter(line -> !line.error()).toList();
        Optional<Comparison> comparison = readable ? comparisons.between(inForce, bundle) : Optional.empty();
        model.addAttribute("route", route);
        model.addAttribute("proposal", proposal);
        model.addAttribute("readable", readable);
        model.addAttribute("errors", errors);
        model.addAttribute("warnings", warnings);
        model.addAttribute("marked", marked(lines));
        model.addAttribute("comparison", comparison.orElse(null));
        model.addAttribute("longestReason", Publishing.LONGEST_REASON);
    }

    private List<Line> lines(List<Finding> findings) {
        List<Line> lines = new ArrayList<>();
        for (Finding finding : findings) {
            lines.add(new Line(lines.size() + 1, finding.isError(), finding.elementId(), texts.get(finding.reason())));
        }
        return lines;
    }

    /** As {@code 1:error:user_a,2:warning:xor_b}, for the drawing. */
    private static String marked(List<Line> lines) {
        return lines.stream().filter(line -> !line.elementId().isEmpty())
                .map(line -> line.number() + ":" + (line.error() ? "error" : "warning") + ":" + line.elementId())
                .collect(Collectors.joining(","));
    }
}
