package cn.ronghe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import cn.ronghe.IntegrationTest;
import cn.ronghe.Pages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Every page of the portal can be read, whichever database is below; whom it shuts out, {@link AccessibilityTests} tells. */
class EveryPageTests extends IntegrationTest {

    @Autowired
    private WebApplicationContext context;

    static Set<String> people() {
        return AccessibilityTests.PAGES.keySet();
    }

    @ParameterizedTest
    @MethodSource("people")
    void isThere(String username) {
        FilledCity city = FilledCity.of(context);
        Pages pages = new Pages(context);
        String reader = username.equals("nobody") ? null : username;
        AccessibilityTests.PAGES.get(username).stream().filter(page -> !page.matches("/nowhere|.*/(unknown|A{43})"))
                .forEach(page -> assertThat(pages.read(reader, city.named(page))).as(page).contains("</html>"));
    }
}
