package cn.ronghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import cn.ronghe.administration.Sheets;
import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.batch.Batches;
import cn.ronghe.batch.OpenBatch;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The member units of a consortium come out of the spreadsheet in which its office keeps them. */
class GrowingTableTests extends BrowserTest {

    @Autowired
    private Batches batches;

    private Person applicant;
    private Page page;
    private RecommendationForm form;

    @BeforeEach
    void openTheMembersOfADraft() {
        LocalDate today = LocalDate.now(clock);
        String batch = "成员表第" + batches.all().size() + "批";
        batches.open(new OpenBatch(today.getYear(), batch, today.minusDays(1), today.plusDays(20), today.plusDays(30),
                List.of(new OpenBatch.TypeQuota("municipal-consortium", 1, SecondApplication.WARN))));
        applicant = login("yuanqu");
        page = applicant.page();
        form = new RecommendationForm(applicant, "滨江示例高新产业园管理委员会");
        form.begin(batch);
        form.section().isAt("1. 联合体与秘书处");
        form.section().goOn();
        form.section().isAt("1. 联合体成员");
    }

    @Test
    void fortyUnitsArePastedABadRowIsPutRightAndAllIsKept() {
        paste("组成\t单位名称\t在校生数（人）\n中职学校\t单位1\t1,200\n" + units(2, 39) + "高职院校\t单位40\t约三百\n");

        assertThat(rows()).hasCount(40);
        assertThat(note()).containsText("已粘贴 40 行（第 1 至 40 行）；表头行已略去。 2 处需要核对：");
        applicant.isAccessible();
        button("第 40 行 组成“高职院校”：不在选项中，请重新选择").click();
        assertThat(row(40).getByLabel("组成")).isFocused();
        form.section().row(40).choose("组成", "高职院校(含职教本科)").shows("在校生数", "约三百").fill("在校生数", "300");
        assertThat(note()).not().containsText("需要核对");
        form.section().goOn();
        form.section().isAt("1. 经费、园区与政策");

        form.goTo("1. 联合体成员");
        assertThat(rows()).hasCount(40);
        form.section().row(1).shows("组成", "中职学校").shows("单位名称", "单位1").shows("在校生数", "1200");
        form.section().row(40).shows("组成", "高职院校(含职教本科)").shows("在校生数", "300");
    }

    @Test
    void aPasteAndADeletionAreTakenBackAndRowsMoveByTheKeyboard() {
        form.section().row(1).fill("单位名称", "原有单位");
        paste(units(1, 3));
        assertThat(rows()).hasCount(3);
        button("撤销粘贴").click();
        assertThat(rows()).hasCount(1);
        form.section().row(1).shows("单位名称", "原有单位");

        paste(units(1, 3));
        form.section().row(2).fill("单位名称", "改过的单位");
        assertThat(button("撤销粘贴")).hasCount(0);
        button("第 3 行上移").press("Enter");
        assertThat(button("第 2 行上移")).isFocused();
        page.keyboard().press("Enter");
        assertThat(note()).containsText("已移到第 1 行");
        assertThat(button("第 1 行下移")).isFocused();
        form.section().row(1).shows("单位名称", "单位3");
        form.section().row(2).shows("单位名称", "单位1");

        button("删除第 2 行").click();
        assertThat(note()).containsText("已删除第 2 行“单位1”");
        assertThat(rows()).hasCount(2);
        button("撤销删除").click();
        form.section().row(2).shows("单位名称", "单位1");
    }

    @Test
    void whatTheTableAsAWholeLacksIsSaidAtTheTable() {
        paste(units(1, 2));
        button("检查本节").press("Enter");
        Locator findings = page.locator("#table-members");
        assertThat(findings).containsText("中职学校、高职院校(含职教本科)");

        page.locator(".summary").getByText("中职学校、高职院校(含职教本科)").click();
        assertThat(findings).isFocused();
    }

    @Test
    void aFilledInTemplateIsTakenAndAFileThatIsNoneIsRefused() {
        Locator file = page.locator(".sheet-buttons input[type=file]");
        file.setInputFiles(new FilePayload("成员.xlsx", "application/octet-stream", Sheets.of(
                List.of("组成*", "单位名称*", "在校生数"), List.of(List.of("企业", "单位1", ""), List.of("中职学校", "单位2", "3100")))));
        assertThat(note()).containsText("已导入 2 行（第 1 至 2 行）");
        form.section().row(2).shows("组成", "中职学校").shows("单位名称", "单位2").shows("在校生数", "3100");

        form.section().person().refused(() -> {
            file.setInputFiles(new FilePayload("成员.doc", "application/octet-stream", new byte[] {1}));
            assertThat(note()).containsText("成员.doc");
        });
        assertThat(rows()).hasCount(2);
    }

    @Test
    void tenMegabytesOfCellsAreRefusedWithASentenceAndChangeNothing() {
        form.section().row(1).fill("单位名称", "原有单位");
        paste("企业\t单位\t12\n".repeat(1_000_000));

        assertThat(page.locator(".page-note")).containsText("要粘贴的内容约 900 万字符");
        assertThat(rows()).hasCount(1);
        form.section().row(1).shows("单位名称", "原有单位");
    }

    private static String units(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(number -> "企业\t单位" + number + "\t\n").collect(Collectors.joining());
    }

    /** Into the first cell of the table. */
    private void paste(String cells) {
        row(1).getByLabel("组成").evaluate("""
                (input, cells) => {
                  const clipboardData = new DataTransfer();
                  clipboardData.setData('text/plain', cells);
                  input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
                }""", cells);
    }

    private Locator rows() {
        return page.locator(".fjs-repeat-row-container");
    }

    private Locator row(int number) {
        return rows().nth(number - 1);
    }

    private Locator note() {
        return page.locator(".table-note");
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
