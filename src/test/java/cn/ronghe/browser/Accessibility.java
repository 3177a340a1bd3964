package cn.ronghe.browser;

import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.microsoft.playwright.Page;

/** Looks a page over for what shuts somebody out: WCAG 2.1, levels A and AA, as far as a program can tell. */
final class Accessibility {

    private static final List<String> LEVELS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    private Accessibility() {
    }

    /** Each as rule, place and what to mend; none where all is well. */
    static List<String> violations(Page page) {
        return new AxeBuilder(page).withTags(LEVELS).analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + " at " + sentence(node)))
                .toList();
    }

    private static String sentence(CheckedNode node) {
        return "%s: %s".formatted(node.getTarget(), node.getFailureSummary());
    }
}
