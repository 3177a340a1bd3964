package cn.ronghe.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** One Chromium for all tests of a run. */
record OpenBrowser(Playwright playwright, Browser chromium) implements CloseableResource {

    static OpenBrowser of(ExtensionContext test) {
        return test.getRoot().getStore(Namespace.create(OpenBrowser.class))
                .getOrComputeIfAbsent(OpenBrowser.class, any -> open(), OpenBrowser.class);
    }

    private static OpenBrowser open() {
        Playwright playwright = Playwright.create();
        PlaywrightAssertions.setDefaultAssertionTimeout(Visitors.PATIENCE);
        return new OpenBrowser(playwright, playwright.chromium().launch(Chromium.find().launchOptions()));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
