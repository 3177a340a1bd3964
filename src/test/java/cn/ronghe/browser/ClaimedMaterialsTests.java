package cn.ronghe.browser;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Beside a task stand the materials as they are for who has claimed it, however fast that was done. */
class ClaimedMaterialsTests extends BrowserTest {

    /** The tab as Tasklist draws it, and a claim while the materials are on their way. */
    private static final String CLAIMED_AT_ONCE = """
            async () => {
              const tab = await import('/camunda/app/tasklist/scripts/ronghe/dossier-tab.js');
              const scope = { task: {}, $on() {}, $watch: (what, told) => { scope.told = told; } };
              tab.default.render(document.body.appendChild(document.createElement('div')), { taskId: 'any' }, scope);
              await new Promise(requestAnimationFrame);
              scope.told('somebody');
            }""";

    @Test
    void whoeverClaimsWhileTheMaterialsAreOnTheirWayGetsThemOnceMore() {
        Person handler = login("330106-edu-handler");
        TasklistPage.open(handler);
        List<String> asked = new ArrayList<>();
        handler.page().onRequest(request -> {
            if (request.url().contains("/tasks/any/dossier")) {
                asked.add(request.url());
            }
        });

        handler.refused(() -> {
            handler.page().evaluate(CLAIMED_AT_ONCE);
            handler.page().waitForCondition(() -> asked.size() == 2);
        });
    }
}
