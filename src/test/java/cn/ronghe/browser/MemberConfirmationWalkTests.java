package cn.ronghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.ronghe.application.Filing;
import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.batch.Batches;
import cn.ronghe.batch.OpenBatch;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** 参与确认: a school writes two co-builders into its form, and both answer by the link of a mail, one with a phone. */
class MemberConfirmationWalkTests extends BrowserTest {

    private static final String BATCH = "2026年参与确认批次";
    private static final String COMPANY = "云栖物联有限公司";
    private static final String SCHOOL = "江畔技师学院";
    private static final String COMPANY_MAIL = "yunqi-walk@sample.invalid";
    private static final String SCHOOL_MAIL = "jiangpan-walk@sample.invalid";

    @Autowired
    private Batches batches;
    @Autowired
    private JdbcTemplate jdbc;

    private Person lead;
    private RecommendationForm form;

    @Test
    void fromTheTableOfCoBuildersToTheirConfirmations() {
        leadWritesItsCoBuilders();
        leadInvitesThemWithAColumnOfASpreadsheet();
        companyConfirmsWithAPhone();
        schoolDeclines();
        leadSeesBoth();
    }

    private void leadWritesItsCoBuilders() {
        LocalDate today = LocalDate.now(clock);
        batches.open(new OpenBatch(today.getYear(), BATCH, today.minusDays(1), today.plusDays(20), today.plusDays(30),
                List.of(new OpenBatch.TypeQuota(Filing.TYPE, 5, SecondApplication.WARN))));
        lead = login("xuexiao");
        lead.open("/applications");
        form = new RecommendationForm(lead, "杭州示例职业技术学院");
        form.begin(BATCH);
        form.section().fill("实践中心名称", "云栖参与确认产教融合实践中心");
        form.section().addRow(1).fill("单位名称", COMPANY).fill("机构代码/统一社会信用代码", "91330106MA2CXAMP06");
        form.section().addRow(2).fill("单位名称", SCHOOL).fill("机构代码/统一社会信用代码", "4133012345");
        form.section().goOn();
        form.section().isAt("二、建设基础数据采集表");
    }

    private void leadInvitesThemWithAColumnOfASpreadsheet() {
        form.goTo("参与确认");
        lead.sees("共 2 家：已确认 0", COMPANY, SCHOOL);
        Locator first = lead.page().getByLabel(COMPANY + "的邮箱");
        first.focus();
        first.evaluate("""
                (field, text) => { const data = new DataTransfer(); data.setData('text/plain', text);
                field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }""",
                SCHOOL + "\t" + SCHOOL_MAIL + "\n" + COMPANY + "\t" + COMPANY_MAIL);
        lead.sees("已填入 2 个邮箱");
        assertThat(first).hasValue(COMPANY_MAIL);
        lead.press(lead.page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("发送邀请")).first());
        lead.sees("已向 2 家单位发出邮件。", "等待答复", SCHOOL_MAIL);
        lead.isAccessible();
    }

    private void companyConfirmsWithAPhone() {
        Person company = visitorWithPhone();
        company.open(link(COMPANY_MAIL));
        company.sees(COMPANY, "共建单位", "云栖参与确认产教融合实践中心", BATCH);
        company.type("姓名", "张三");
        company.click("确认参与");
        company.sees("请上传盖章的参与证明材料", "请填写手机");
        company.isAccessible();
        assertThat(company.page().getByLabel("姓名", Person.exactly())).hasValue("张三");
        company.page().getByLabel("选择文件").setInputFiles(ScannedPdf.named("参与证明.pdf"));
        company.type("职务", "总经理助理");
        company.type("联系电话", "138 0013 8000");
        company.click("确认参与");
        company.sees("已确认参与", "由张三确认参与", "参与证明.pdf");
        company.isAccessible();
    }

    private void schoolDeclines() {
        Person school = visitor();
        school.open(link(SCHOOL_MAIL));
        school.page().getByText("贵单位不参与").click();
        school.type("姓名", "李四");
        school.type("职务", "办公室主任");
        school.type("联系电话", "0571-85252353");
        school.type("不参与的原因", "今年另有安排");
        school.click("答复不参与");
        school.page().getByRole(AriaRole.DIALOG).getByText("答复不参与", new Locator.GetByTextOptions().setExact(true)).click();
        school.sees("已答复不参与");
    }

    private void leadSeesBoth() {
        lead.page().reload();
        lead.sees("已确认 1", "张三（总经理助理，13800138000）", "参与证明.pdf", "今年另有安排");
        lead.isAccessible();
        assertThat(lead.page().locator(".steps li.on")).containsText("1 / 2");
        form.goTo("检查并提交");
        lead.sees("参与确认（不影响提交）", "还有 1 家单位没有确认参与", SCHOOL);
    }

    private String link(String address) {
        String mail = jdbc.queryForObject("""
                select plain_text from mail where id = (select max(id) from mail where recipient_address = ?)""",
                String.class, address);
        Matcher link = Pattern.compile("/participation/[A-Za-z0-9_-]{43}").matcher(mail);
        org.assertj.core.api.Assertions.assertThat(link.find()).isTrue();
        return link.group();
    }
}
