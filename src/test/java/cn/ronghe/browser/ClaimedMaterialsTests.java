package cn.ronghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Route;
import org.junit.jupiter.api.BeforeEach;
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

    private Person handler;
    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void openTasklist() {
        handler = login("330106-edu-handler");
        TasklistPage.open(handler);
    }

    @Test
    void whoeverClaimsWhileTheMaterialsAreOnTheirWayGetsThemOnceMore() {
        answer("", "data-assignee='somebody'");

        handler.page().evaluate(CLAIMED_AT_ONCE);

        assertThat(handler.page().frameLocator("iframe.ronghe-frame").getByText("第 2 次")).isVisible();
    }

    @Test
    void materialsThatKnowOfTheClaimAlreadyAreNotLoadedAgainUnderTheHandThatWorksInThem() {
        answer("data-assignee='somebody'", "data-assignee='somebody'");

        handler.page().evaluate(CLAIMED_AT_ONCE);

        assertThat(handler.page().frameLocator("iframe.ronghe-frame").getByText("第 1 次")).isVisible();
        assertThat(asked).hasSize(1);
    }

    @Test
    void materialsThatDidNotComeAreAskedForOnceMoreAfterTheClaim() {
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

    /** How the first and the second page mark themselves. */
    private void answer(String... marks) {
        handler.page().route("**/tasks/any/dossier?*", route -> {
            asked.add(route.request().url());
            route.fulfill(new Route.FulfillOptions().setContentType("text/html; charset=utf-8")
                    .setBody("<!doctype html><main data-dossier %s>第 %d 次</main>".formatted(marks[asked.size() - 1],
                            asked.size())));
        });
    }
}
