package cn.ronghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.batch.Batches;
import cn.ronghe.batch.OpenBatch;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page.GetByTextOptions;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.AriaRole;

/** The 推荐书 as a unit writes it, from 新建申报 to 检查并提交; the sections are those of a practice centre. */
record RecommendationForm(Person person, String unit) {

    private static final String PROSE = "中心已建成实训室 12 间、工位 260 个，年均开展实训 3.5 万人时，设备完好率 98%。";

    /** A community's, in a batch of its own, with the first of its members named. */
    static RecommendationForm begun(Person lead, Batches batches, LocalDate today, String batch) {
        batches.open(new OpenBatch(today.getYear(), batch, today.minusDays(1), today.plusDays(20), today.plusDays(30),
                List.of(new OpenBatch.TypeQuota("industry-community", 5, SecondApplication.WARN))));
        lead.open("/applications");
        RecommendationForm form = new RecommendationForm(lead, "");
        form.begin(batch);
        form.goTo("一、参与单位");
        form.section().row(1).fill("单位名称", "甲学院");
        return form;
    }

    void begin(String batch) {
        person.press(person.page().locator(".open-type", new LocatorOptions().setHasText(batch)).getByText("新建申报"));
    }

    /** A practice centre's, from its first section to its last. */
    void write(String name) {
        section().fill("实践中心名称", name);
        basics();
        baseData();
        targets();
        foundation();
        operationPlan();
        statement();
    }

    /** All of it but the name. */
    void basics() {
        section().fill("实践中心地址", "西湖区云栖路 18 号").choose("服务行业产业领域", "智能物联");
        section().in("实践中心负责人")
                .fill("姓名", "陈静").fill("联系电话", "13800138000").fill("电子邮箱", "chen@example.com");
        section().in("实践中心建设单位信息")
                .shows("单位名称", unit).fill("联系电话", "0571-85252353")
                .fill("电子邮箱", "office@example.com").fill("通讯地址", "西湖区云栖路 18 号");
        section().in("实践中心建设单位负责人信息")
                .fill("姓名", "周明").fill("职务", "校长").fill("联系电话", "0571-85252353")
                .fill("电子邮箱", "zhou@example.com");
        section().addRow(1).fill("单位名称", "云栖物联有限公司").fill("机构代码/统一社会信用代码", "91330106MA2CXAMP06");
        section().addRow(2).fill("单位名称", "江畔技师学院").fill("机构代码/统一社会信用代码", "4133012345");
        section().in("实践中心建设投资经费(万元)")
                .fill("设备(含软件及网络设备)投资", "900").fill("实训场地建设投资", "300.5").fill("其他投资", "60")
                .shows("实践中心总投资", "1260.5");
        section().goOn();
    }

    void baseData() {
        section().isAt("二、建设基础数据采集表");
        section().fillNumbers("2").in("地市级以上成果数量").shows("合计（项）", "6");
        section().goOn();
    }

    void targets() {
        section().isAt("三、开放运营主要监测指标目标");
        section().fillNumbers("3").in("合计（项）").shows("2026年", "9").shows("2028年", "9");
        section().goOn();
    }

    void foundation() {
        section().isAt("四、建设基础情况");
        section().fill("（一）建设单位情况", PROSE).says("已写 34 / 500 字")
                .fill("（二）实践中心基本情况", PROSE).fill("（三）实践中心前期主要业绩成果", PROSE);
        section().goOn();
    }

    void operationPlan() {
        section().isAt("五、建设开放运营目标计划");
        section().fill("（一）建设开放运营论证", PROSE)
                .fill("1.预期开展对外学生实习实训项目、数量及效益", PROSE).fill("2.预期开展社会培训项目、数量及效益", PROSE)
                .fill("3.预期开展产品中试、工艺改进、技术研发等技术服务项目及效益", PROSE).fill("4.管理体制机制完善目标及计划", PROSE);
        section().goOn();
    }

    void statement() {
        commitment("六、声明", "实践中心负责人和建设单位法定代表人已阅读并同意以上声明");
    }

    /** The last section of every type. */
    void commitment(String title, String accepted) {
        section().isAt(title);
        section().tick(accepted).tick("涉密内容已做脱密处理");
        section().goOn();
    }

    /** @param slot 盖章扫描件 or 支撑材料 */
    void upload(String slot, String fileName) {
        Locator card = person.page().locator("section.card").filter(new FilterOptions().setHas(
                person.page().getByText(slot, new GetByTextOptions().setExact(true))));
        card.locator("input[type=file]").setInputFiles(ScannedPdf.named(fileName));
        person.press(card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("上传").setExact(true)));
        assertThat(person.main()).containsText(fileName);
    }

    /** By the overview on the left. */
    void goTo(String step) {
        person.press(person.page().locator(".steps a", new LocatorOptions().setHasText(step)));
    }

    FormPage section() {
        return FormPage.of(person);
    }
}
