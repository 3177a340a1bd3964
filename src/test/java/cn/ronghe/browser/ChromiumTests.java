package cn.ronghe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Test;

class ChromiumTests {

    @Test
    void showsAPageAndRunsItsScript() {
        try (Playwright playwright = Playwright.create();
             Browser browser = playwright.chromium().launch(Chromium.find().launchOptions())) {
            Page page = browser.newPage();
            page.setContent("<p id=where>融合</p><script>document.getElementById('where').append(' 2+3=', 2 + 3)</script>");
            assertThat(page.textContent("#where")).isEqualTo("融合 2+3=5");
            assertThat(page.locator("#where").boundingBox().height).isPositive();
        }
    }
}
