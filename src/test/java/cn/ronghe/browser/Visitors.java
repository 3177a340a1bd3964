package cn.ronghe.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Tracing;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The people of one test. What their pages reported fails the test at its end; of a failed test a picture and the HTML
 * of each person stay in {@code target/browser/}, with {@code -Dtrace} also a trace for Playwright's trace viewer. That
 * one costs a third of the browser's time, so a run does without.
 */
final class Visitors implements BeforeEachCallback, AfterEachCallback {

    /** Milliseconds for whatever a page does, on a machine that has much else to do. */
    static final int PATIENCE = 30_000;

    private static final Path EVIDENCE = Path.of("target", "browser");
    private static final boolean TRACED = System.getProperty("trace") != null;

    private final List<Person> people = new ArrayList<>();
    private OpenBrowser browser;

    @Override
    public void beforeEach(ExtensionContext test) {
        browser = OpenBrowser.of(test);
    }

    Person arrive(String name, String address, Screen screen) {
        BrowserContext context = browser.chromium().newContext(new NewContextOptions().setBaseURL(address)
                .setViewportSize(screen.width, screen.height).setLocale("zh-CN").setTimezoneId("Asia/Shanghai"));
        context.setDefaultTimeout(PATIENCE);
        if (TRACED) {
            context.tracing().start(new Tracing.StartOptions().setSnapshots(true));
        }
        Person person = new Person(name, context, context.newPage(), PageWatch.over(context, name));
        people.add(person);
        return person;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        List<String> problems = people.stream().flatMap(person -> person.watch().problems().stream()).toList();
        boolean failed = test.getExecutionException().isPresent() || !problems.isEmpty();
        for (Person person : people) {
            if (failed) {
                keepEvidence(test.getRequiredTestClass().getSimpleName() + "-" + person.name(), person);
            }
            person.context().close();
        }
        people.clear();
        if (!problems.isEmpty()) {
            AssertionError pages = new AssertionError(String.join("\n", problems));
            test.getExecutionException().ifPresent(pages::addSuppressed);
            throw pages;
        }
    }

    private static void keepEvidence(String name, Person person) {
        try {
            Files.createDirectories(EVIDENCE);
            List<Page> pages = person.context().pages();
            for (int i = 0; i < pages.size(); i++) {
                Path path = EVIDENCE.resolve(name + "-" + (i + 1) + ".png");
                pages.get(i).screenshot(new Page.ScreenshotOptions().setPath(path).setFullPage(true));
                Files.writeString(EVIDENCE.resolve(name + "-" + (i + 1) + ".html"), pages.get(i).content());
            }
            if (TRACED) {
                person.context().tracing().stop(new Tracing.StopOptions().setPath(EVIDENCE.resolve(name + "-trace.zip")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
