package cn.ronghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.util.regex.Pattern;

import cn.ronghe.batch.Batches;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A login that ends while a page is open costs nothing that was typed or chosen there. */
class EndedLoginTests extends BrowserTest {

    private static final String BATCH = "2026年登录过期批次";

    @Autowired
    private Batches batches;

    @Test
    void whatWasBegunGoesOnAfterANewLoginInAnotherTab() {
        Person lead = login("longtou");
        RecommendationForm form = RecommendationForm.begun(lead, batches, LocalDate.now(clock), BATCH);
        Locator row = lead.page().locator(".fjs-repeat-row-container").first();

        lead.context().clearCookies();
        lead.refused(() -> {
            row.locator("input[type=file]").setInputFiles(ScannedPdf.named("甲的证明.pdf"));
            assertThat(dialog(lead)).containsText("登录已过期");
        });
        lead.isAccessible();
        loginBeside(lead, "yuanqu");
        goOn(lead);
        assertThat(dialog(lead)).containsText("这个浏览器现在登录的是“yuanqu”，本页是“longtou”打开的");
        lead.context().clearCookies();
        loginBeside(lead, "longtou");
        goOn(lead);
        assertThat(row).containsText("甲的证明.pdf");

        form.goTo("附件与盖章件");
        lead.isAt("/attachments");
        lead.page().locator("main input[type=file]").last().setInputFiles(ScannedPdf.named("规划.pdf"));
        lead.context().clearCookies();
        Locator upload = lead.page().locator("form.upload button").last();
        upload.click();
        press(lead, "暂不继续");
        assertThat(upload).isEnabled();
        loginBeside(lead, "longtou");
        upload.click();
        lead.sees("已上传：规划.pdf");
    }

    @Test
    void theListOfTasksAsksForTheOneLoginThereIs() {
        Person handler = login("330106-edu-handler");
        handler.open("/camunda/app/tasklist/default/");
        Locator claimed = handler.page().locator(".task-filters").getByText("我已认领");
        claimed.waitFor();

        handler.context().clearCookies();
        handler.refused(() -> {
            claimed.click();
            assertThat(handler.page()).hasURL(Pattern.compile("/login$"));
        });
        handler.type("登录名", "330106-edu-handler");
        handler.type("密码", "ronghe-2026");
        handler.click("登录");
        claimed.waitFor();
    }

    private static void loginBeside(Person person, String username) {
        Person beside = new Person(person.name(), person.context(), person.context().newPage(), person.watch());
        beside.logIn(username);
        beside.page().close();
        person.page().bringToFront();
    }

    private static Locator dialog(Person person) {
        return person.page().getByRole(AriaRole.DIALOG);
    }

    private static void goOn(Person person) {
        press(person, "已登录，继续");
    }

    private static void press(Person person, String button) {
        dialog(person).getByText(button).click();
    }
}
