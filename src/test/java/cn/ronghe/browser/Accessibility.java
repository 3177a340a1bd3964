package cn.ronghe.browser;

import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;

/** Looks a page over for what shuts somebody out: WCAG 2.1, levels A and AA, as far as a program can tell. */
final class Accessibility {

    private static final List<String> LEVELS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
    /** In the page itself and for what is wrong only: AxeBuilder opens a further page each time and reports all that is right. */
    private static final String LOOK_OVER = """
            async levels => {
              const found = await axe.run({ runOnly: levels, resultTypes: ['violations'], preload: false });
              return found.violations.flatMap(rule =>
                rule.nodes.map(node => `${rule.id} at [${node.target}]: ${node.failureSummary}`));
            }""";

    private Accessibility() {
    }

    /** Each as rule, place and what to mend; none where all is well. */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        for (Frame frame : page.frames()) {
            // counters and lists come after the page: what is looked over is all of it
            frame.waitForLoadState(LoadState.NETWORKIDLE);
            frame.evaluate(AxeBuilder.getAxeScript());
        }
        return (List<String>) page.evaluate(LOOK_OVER, LEVELS);
    }
}
