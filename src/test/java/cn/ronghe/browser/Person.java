package cn.ronghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.assertj.core.api.Assertions;

/** One person at one browser, with a session of the own. */
record Person(String name, BrowserContext context, Page page, PageWatch watch) {

    private static final String PASSWORD = "ronghe-2026";

    void open(String path) {
        page.navigate(path);
    }

    void logIn(String username) {
        logIn(username, PASSWORD);
    }

    void logIn(String username, String password) {
        open("/login");
        page.getByLabel("登录名").fill(username);
        page.getByLabel("密码").fill(password);
        click("登录");
        page.waitForURL(url -> !url.endsWith("/login"));
    }

    /** Goes to a place of the main navigation. */
    void navigate(String place) {
        press(page.locator("header nav").getByText(place));
    }

    /** Follows the link of exactly this name. */
    void follow(String link) {
        press(page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(link).setExact(true)));
    }

    /** Presses the button of exactly this name. */
    void click(String button) {
        press(page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true)));
    }

    /** Presses it once the page's script is there, which many a button waits for; so is that of a page it leads to at once. */
    void press(Locator control) {
        page.waitForLoadState();
        control.click();
        page.waitForLoadState();
    }

    /** What was changed on a page that saves by itself has arrived: no request of htmx is on its way. */
    void isSaved() {
        assertThat(page.locator(".htmx-request")).hasCount(0);
    }

    void type(String label, String text) {
        page.getByLabel(label, exactly()).fill(text);
    }

    void choose(String label, String option) {
        page.getByLabel(label, exactly()).selectOption(new SelectOption().setLabel(option));
    }

    static GetByLabelOptions exactly() {
        return new GetByLabelOptions().setExact(true);
    }

    /** The one of several that is about this. */
    Locator in(Locator several, String about) {
        return several.filter(new Locator.FilterOptions().setHasText(about));
    }

    Locator main() {
        return page.locator("main");
    }

    void sees(String... texts) {
        for (String text : texts) {
            assertThat(main()).containsText(text);
        }
    }

    void seesNot(String text) {
        assertThat(main()).not().containsText(text);
    }

    void isAt(String path) {
        assertThat(page).hasURL(Pattern.compile(path + "$"));
    }

    /** What this page shows now shuts nobody out. */
    Person isAccessible() {
        // axe asks for the style sheets once more, and looks for imported ones in the wrong place
        refused(() -> Assertions.assertThat(Accessibility.violations(page)).as("WCAG 2.1 A and AA at %s", page.url()).isEmpty());
        return this;
    }

    /** In here the server may answer with a 4xx: what is done is expected to be refused. */
    void refused(Runnable action) {
        watch.tolerating(action);
    }
}
