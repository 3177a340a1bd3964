package cn.ronghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.batch.Batches;
import cn.ronghe.batch.OpenBatch;
import cn.ronghe.recommendation.EarlierEdition;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A form that was changed while a unit was filling it in: one tab moves to it, another is still open. */
class EditionWalkTests extends BrowserTest {

    @Autowired
    private ApplicationContext context;
    @Autowired
    private Batches batches;

    @Test
    void theTabThatIsStillOpenSavesNothingAndWhatWasTypedThereIsOfferedAnew() {
        Person applicant = login("xuexiao");
        RecommendationForm form = begin(applicant);
        form.section().fill("实践中心名称", "氢能产教融合实践中心").fill("中心所在地", "西湖区")
                .choose("服务行业产业领域", "传统工艺");
        assertThat(status(applicant)).containsText("已保存");
        Page other = applicant.context().newPage();
        moveTo(other, applicant.page().url());

        applicant.refused(() -> {
            form.section().fill("中心所在地", "西湖区云栖路 18 号").fill("中心网址", "www.example.cn");
            assertThat(status(applicant)).containsText("未保存：本申报已改用另一版表单");
        });
        applicant.click("重新打开这一节");

        assertThat(applicant.page().getByRole(AriaRole.DIALOG))
                .containsText("下面的内容在现在的表单里没有位置");
        assertThat(applicant.page().locator(".choose-lost")).containsText("中心网址");
        assertThat(applicant.page().locator(".choose-lost")).containsText("www.example.cn");
        applicant.click("按所选保存");
        form.section().shows("实践中心地址", "西湖区云栖路 18 号").shows("实践中心名称", "氢能产教融合实践中心");
        assertThat(status(applicant)).containsText("已保存");
        applicant.page().reload();
        form.section().shows("实践中心地址", "西湖区云栖路 18 号");
        applicant.follow("氢能产教融合实践中心");
        applicant.follow("改用新版表单前填写的内容");
        applicant.sees("下列内容在新版表单中没有位置", "传统工艺");
        applicant.isAccessible();
        applicant.follow("改用新版表单前填写的内容");
        applicant.sees("中心所在地", "口号");
        applicant.isAccessible();
    }

    /** A draft that was begun with an earlier edition of the form. */
    private RecommendationForm begin(Person applicant) {
        LocalDate today = LocalDate.now(clock);
        String batch = "换版第" + batches.all().size() + "批";
        batches.open(new OpenBatch(today.getYear(), batch, today.minusDays(1), today.plusDays(20), today.plusDays(30),
                List.of(new OpenBatch.TypeQuota("practice-center-school", 1, SecondApplication.WARN))));
        applicant.open("/applications");
        RecommendationForm form = new RecommendationForm(applicant, "西湖职业技术学院");
        form.begin(batch);
        form.section().isAt("一、基本信息");
        Matcher id = Pattern.compile("/applications/(\\d+)/").matcher(applicant.page().url());
        id.find();
        new EarlierEdition(context).give(Long.parseLong(id.group(1)));
        applicant.page().reload();
        applicant.sees("本申报使用 2月1日启用的表单版本；表单现已更新");
        return form;
    }

    private static void moveTo(Page tab, String address) {
        tab.navigate(address);
        tab.getByText("查看变化并改用").click();
        assertThat(tab.locator("main")).containsText("取消此节");
        assertThat(tab.locator("main").getByRole(AriaRole.BUTTON)).hasText("改用新版表单");
        isAccessible(tab);
        tab.getByText("改用新版表单").last().click();
        assertThat(tab.locator("main")).containsText("已改用新版表单，请检查各节。");
    }

    private static void isAccessible(Page tab) {
        Assertions.assertThat(Accessibility.violations(tab)).isEmpty();
    }

    private static Locator status(Person applicant) {
        return applicant.page().locator("[data-save-status]");
    }
}
