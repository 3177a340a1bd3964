package cn.ronghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;

import com.microsoft.playwright.Page.LocatorOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The engine's own pages begin in Chinese, also in a browser that has never seen them. */
class WebappsTests extends BrowserTest {

    @ParameterizedTest
    @CsvSource({"admin, cockpit, 流程定义", "admin, admin, 用户", "admin, welcome, 应用",
        "330106-edu-handler, tasklist, 待我单位办理", "330100-edu-panel, tasklist, 我已认领"})
    void beginsInChineseAndShutsNobodyOut(String username, String app, String text) {
        Person person = login(username);

        // Welcome asks for the rules of passwords, of which the engine has none
        person.refused(() -> {
            person.open("/camunda/app/" + app + "/default/");
            assertThat(person.page().locator("body")).containsText(text);
        });
        person.isAccessible();
    }

    @Test
    void cockpitShutsNobodyOutOfAProcess() {
        Person person = login("admin");
        person.refused(() -> {
            person.open("/camunda/app/cockpit/default/#/processes");
            person.page().locator("a[href*='process-definition/']", new LocatorOptions().setHasText("企业实践中心")).first().click();
            assertThat(person.page().locator(".bjs-drilldown").first()).hasAttribute("aria-label", "查看被调用的流程");
        });
        person.isAccessible();
    }

    @Test
    void theirCalendarIsInChineseToo() {
        Person person = login("admin");
        person.open("/camunda/app/admin/default/#/system?section=metrics");
        person.page().locator("[cam-widget-inline-field]").first().click();

        assertThat(person.page().locator(".uib-daypicker thead").first())
                .hasText(Pattern.compile("\\s*往前\\s*\\d{4}年\\d{1,2}月\\s*往后\\s*日\\s*一\\s*二\\s*三\\s*四\\s*五\\s*六\\s*"));
    }
}
