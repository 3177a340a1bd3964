package cn.ronghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;

import cn.ronghe.batch.Batches;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Evidence in the rows of a growing table: it goes with its row, and is told there when it is gone. */
class RowFilesWalkTests extends BrowserTest {

    private static final String BATCH = "2026年逐行材料批次";

    @Autowired
    private Batches batches;

    @Test
    void aFileIsPutIntoARowMovesWithItAndIsMissedThere() {
        Person lead = login("longtou");
        RecommendationForm form = RecommendationForm.begun(lead, batches, LocalDate.now(clock), BATCH);
        form.section().addRow(2).fill("单位名称", "乙公司");
        Locator rows = lead.page().locator(".fjs-repeat-row-container");
        rows.nth(0).locator("input[type=file]").setInputFiles(ScannedPdf.named("甲的证明.pdf"));
        assertThat(rows.nth(0)).containsText("甲的证明.pdf");
        lead.isAccessible();
        rows.nth(0).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("第 1 行下移")).press("Enter");
        assertThat(rows.nth(1)).containsText("甲的证明.pdf");
        form.section().isSavedAt("10:00:00");

        form.goTo("附件与盖章件");
        lead.click("移除“甲的证明.pdf”");
        lead.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON).first().click();
        lead.sees("已移除：甲的证明.pdf");
        form.goTo("一、参与单位");
        assertThat(rows.nth(1)).containsText("“甲的证明.pdf”已不在附件中");
        rows.nth(1).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("从这一行移除“甲的证明.pdf”")).press("Enter");
        assertThat(rows.nth(1)).not().containsText("甲的证明.pdf");
    }
}
