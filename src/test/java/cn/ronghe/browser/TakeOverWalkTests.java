package cn.ronghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.ronghe.application.Filing;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A section is filled from an earlier application while a colleague has it open, and emptied again. */
class TakeOverWalkTests extends BrowserTest {

    @Autowired
    private Filing filing;

    @Test
    void whatIsTickedComesOverAndAColleagueIsToldBeforeAnythingIsReplaced() {
        actAs("xuexiao");
        filing.complete();
        String draft = "/applications/" + filing.draft();
        Person applicant = login("xuexiao");
        Person colleague = login("xuexiao2");
        applicant.open(draft + "/sections/4");
        colleague.open(draft + "/sections/4");
        first(colleague).waitFor();

        first(applicant).fill("今年写的");
        applicant.follow("本节沿用以前的内容");

        assertThat(applicant.page().locator("[data-chosen]")).hasText("已选 2 项");
        assertThat(applicant.page().locator("tr", new Page.LocatorOptions().setHasText("已填写，沿用将替换")))
                .containsText("今年写的");
        applicant.isAccessible();
        Locator all = applicant.page().getByLabel("本节全选");
        all.check();
        assertThat(applicant.page().locator("[data-chosen]")).hasText("已选 3 项");
        all.uncheck();
        applicant.page().locator("input[name=take]").nth(1).check();
        assertThat(applicant.page().locator("[data-chosen]")).hasText("已选 1 项");
        applicant.click("沿用所选内容");

        applicant.isAt(draft + "/sections/4");
        assertThat(first(applicant)).hasValue("今年写的");
        assertThat(applicant.page().locator("textarea").nth(1)).not().isEmpty();
        applicant.sees("沿用 1 项", "撤销沿用");

        colleague.refused(() -> {
            first(colleague).fill("林越写的");
            assertThat(colleague.page().getByRole(AriaRole.DIALOG)).containsText("周晓");
        });

        applicant.click("撤销沿用");
        applicant.page().getByRole(AriaRole.DIALOG).getByText("撤销沿用").last().click();
        applicant.sees("已撤销沿用");
    }

    private static Locator first(Person person) {
        return person.page().locator("textarea").first();
    }
}
