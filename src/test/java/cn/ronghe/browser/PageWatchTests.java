package cn.ronghe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route.FulfillOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the other browser tests rely on: that a page which misbehaves is noticed. */
class PageWatchTests {

    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() {
        playwright = Playwright.create();
        browser = playwright.chromium().launch(Chromium.find().launchOptions());
    }

    @AfterAll
    static void close() {
        playwright.close();
    }

    @Test
    void nothingIsSaidOfAGoodPage() {
        assertThat(problemsOf("<p>已保存</p>", 200, 0)).isEmpty();
    }

    @Test
    void errorsOnTheConsoleAndUncaughtOnesAreNoted() {
        assertThat(problemsOf("<script>console.error('kaputt'); setTimeout(() => { throw new Error('lost'); })</script>", 200, 2))
                .anyMatch(problem -> problem.contains("kaputt")).anyMatch(problem -> problem.contains("lost"));
    }

    @Test
    void whatTheContentPolicyBlocksIsNoted() {
        assertThat(problemsOf("<meta http-equiv=Content-Security-Policy content=\"script-src 'none'\">"
                + "<script>document.title = 'ran'</script>", 200, 1))
                .anyMatch(problem -> problem.contains("Content Security Policy"));
    }

    @Test
    void rawKeysAreNotedInTextsAndInFields() {
        assertThat(problemsOf("<p>??application.title_zh_CN??</p><input placeholder=SEARCH_PLACEHOLDER>", 200, 2))
                .anyMatch(problem -> problem.contains("application.title"))
                .anyMatch(problem -> problem.contains("SEARCH_PLACEHOLDER"));
    }

    @Test
    void badAnswersAreNoted() {
        assertThat(problemsOf("<p>出错了</p>", 500, 1)).containsExactly("周晓: 500 for GET http://ronghe.test/");
        assertThat(problemsOf("<p>没有这一页</p>", 404, 1)).containsExactly("周晓: 404 for GET http://ronghe.test/");
    }

    @Test
    void whatShutsSomebodyOutIsNamed() {
        try (Page page = browser.newPage()) {
            page.setContent("<!doctype html><html lang=zh><title>页</title><main><h1>页</h1><p style='color: #999'>浅灰的字</p></main>");
            assertThat(Accessibility.violations(page)).singleElement().asString().startsWith("color-contrast at [p]: ");
            page.setContent("<!doctype html><html lang=zh><title>页</title><main><h1>页</h1><p>黑色的字</p></main>");
            assertThat(Accessibility.violations(page)).isEmpty();
        }
    }

    /** @param least so many are waited for */
    private static List<String> problemsOf(String body, int status, int least) {
        try (BrowserContext context = browser.newContext()) {
            PageWatch watch = PageWatch.over(context, "周晓");
            context.route("**/*", route -> route.fulfill(new FulfillOptions().setStatus(status)
                    .setContentType("text/html; charset=utf-8").setBody("<!doctype html><body>" + body)));
            Page page = context.newPage();
            page.navigate("http://ronghe.test/");
            page.evaluate("new Promise(resolve => setTimeout(resolve))");
            page.waitForCondition(() -> watch.problems().size() >= least);
            return watch.problems();
        }
    }
}
