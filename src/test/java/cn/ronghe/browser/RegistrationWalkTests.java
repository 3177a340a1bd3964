package cn.ronghe.browser;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.ronghe.application.Filing;
import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.batch.Batches;
import cn.ronghe.batch.OpenBatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** A school that nobody knows yet, from the home page to its first application on the district's desk. */
class RegistrationWalkTests extends BrowserTest {

    private static final String BATCH = "2026年新单位批次";
    private static final String SCHOOL = "云栖示例职业技术学院";
    private static final String CODE = "12330106MB2T5T77X5";
    private static final String NAME = "云栖智能物联产教融合实践中心";
    private static final String EMAIL = "song@sample.invalid";
    private static final String USERNAME = "yunqi-song";
    private static final String PASSWORD = "窗外的桂花又开了三次";

    @Autowired
    private Batches batches;
    @Autowired
    private JdbcTemplate jdbc;

    private Person school;
    private Person handler;

    @Test
    void fromRegistrationToTheFirstSubmission() {
        openBatch();
        schoolRegisters();
        schoolConfirmsItsAddress();
        handlerAsksForACorrection();
        schoolCorrects();
        handlerApproves();
        schoolInvitesAColleague();
        schoolSubmits();
        handlerFindsTheApplication();
    }

    private void openBatch() {
        clock.moveTo(LATER);
        LocalDate today = LocalDate.now(clock);
        batches.open(new OpenBatch(today.getYear(), BATCH, today.minusDays(1), today.plusDays(20), today.plusDays(30),
                List.of(new OpenBatch.TypeQuota(Filing.TYPE, 5, SecondApplication.WARN))));
    }

    private void schoolRegisters() {
        school = visitor();
        school.open("/login");
        school.follow("注册单位账号");
        clock.advance(Duration.ofMinutes(3));
        school.type("单位名称", SCHOOL);
        school.choose("单位类型", "高职专科学校");
        school.type("统一社会信用代码", CODE.substring(0, 17) + "9");
        school.sees("校验位不符", "代码说明");
        school.type("统一社会信用代码", " " + CODE.toLowerCase());
        school.sees("代码校验通过。");
        school.choose("所在区、县（市）", "西湖区");
        school.type("联系人姓名", "宋一");
        school.type("手机", "138 0013 8000");
        school.type("邮箱", EMAIL);
        school.type("登录名", USERNAME);
        school.type("密码", "1234567890");
        school.type("再输入一次密码", "1234567890");
        school.click("提交注册");
        school.sees("有 1 处需要改正", "这个密码太容易猜到");
        school.isAccessible();
        school.type("密码", PASSWORD);
        school.type("再输入一次密码", PASSWORD);
        school.click("提交注册");
        school.sees("请查收邮件", EMAIL);
    }

    private void schoolConfirmsItsAddress() {
        school.open(link());
        school.sees("确认邮箱", SCHOOL, USERNAME);
        school.isAccessible();
        school.click("确认邮箱并提交审核");
        school.sees("邮箱已确认，注册已送审");
        school.logIn(USERNAME, PASSWORD);
        school.isAt("/registration");
        school.sees("注册已提交西湖区教育局审核");
        school.isAccessible();
    }

    private void handlerAsksForACorrection() {
        handler = login("330106-edu-handler");
        handler.open("/summary-lists");
        handler.navigate("单位注册");
        handler.follow(SCHOOL);
        handler.sees(CODE, "高职专科学校", "13800138000", "已确认");
        handler.isAccessible();
        handler.type("退回或不予通过的理由", "请填写证照上的全称。");
        handler.click("退回补正");
        handler.sees("已退回补正", "已退回，等待补正");
    }

    private void schoolCorrects() {
        school.navigate("注册进度");
        school.sees("西湖区教育局请您补正", "请填写证照上的全称。");
        school.isAccessible();
        school.type("单位名称", SCHOOL + "（杭州）");
        school.click("改好了，重新提交");
        school.sees("已保存并送审。", "注册已提交西湖区教育局审核");
    }

    private void handlerApproves() {
        handler.navigate("单位注册");
        handler.follow(SCHOOL + "（杭州）");
        handler.sees("修改注册信息");
        handler.click("通过，准予申报");
        handler.sees("已通过，可以申报了。");
    }

    private void schoolInvitesAColleague() {
        school.navigate("注册进度");
        school.isAt("/applications");
        school.follow("宋一");
        school.follow("本单位人员");
        school.type("同事的邮箱", "tong@sample.invalid");
        school.click("发送邀请");
        school.sees("邀请已发往 tong@sample.invalid", "已邀请");
    }

    private void schoolSubmits() {
        school.navigate("我的申报");
        RecommendationForm form = new RecommendationForm(school, SCHOOL + "（杭州）");
        form.begin(BATCH);
        form.write(NAME);
        form.upload("盖章扫描件", "推荐书盖章扫描件.pdf");
        form.upload("支撑材料", "佐证材料.pdf");
        form.goTo("检查并提交");
        school.sees("检查完毕，可以提交", "由西湖区教育局初审");
        school.click("提交推荐书");
        school.sees("推荐书已提交", NAME, "受理编号", "2026-XS-");
    }

    private void handlerFindsTheApplication() {
        TasklistPage tasklist = TasklistPage.open(handler);
        handler.isAccessible();
        tasklist.claim(NAME, "初审推荐书").materialsSay(NAME, SCHOOL, CODE, "）办理");
        handler.isAccessible();
        tasklist.form().choose("退回补正");
        handler.isAccessible();
    }

    private String link() {
        String mail = jdbc.queryForObject("""
                select plain_text from mail where id = (select max(id) from mail where recipient_address = ?)""",
                String.class, EMAIL);
        Matcher link = Pattern.compile("/register/confirm/[A-Za-z0-9_-]{43}").matcher(mail);
        assertThat(link.find()).isTrue();
        return link.group();
    }
}
