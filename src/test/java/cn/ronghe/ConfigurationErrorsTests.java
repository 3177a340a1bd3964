package cn.ronghe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import cn.ronghe.shared.ConfigProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What a city may write wrongly in its configuration, and what it is told. */
@ExtendWith(OutputCaptureExtension.class)
class ConfigurationErrorsTests {

    private static final String SCHOOL = "config/platform-types/practice-center-school.yaml";
    private static final String CONSORTIUM = "config/platform-types/municipal-consortium.yaml";
    private static final String PAPER = "config/recommendation-forms/practice-center.yaml";
    private static final String NATIONAL_PAPER = "config/recommendation-forms/national-community.yaml";
    private static final String SCHOOL_DRAWING = "processes/practice-center-school.bpmn";

    private static final String SUBSTITUTES = "config/sample/substitutes.yaml";
    private static final String REMINDERS = "config/reminders.yaml";

    @TempDir
    Path temporary;

    private ConfigFolder folder;

    @BeforeEach
    void copy() {
        folder = new ConfigFolder(temporary);
    }

    /** One place that was right, what is written there instead, and what is said of that line. */
    record Slip(String file, String right, String wrong, String said) {

        @Override
        public String toString() {
            return file + ": " + wrong.strip();
        }
    }

    static Stream<Slip> slips() {
        return Stream.of(
                new Slip(SCHOOL, "districtDepartment: edu", "districtDepartment: educ",
                        "districtDepartment：没有“educ”，请改为下列之一：edu、drc、eit、fin、hrss、sasac。"),
                new Slip(SCHOOL, "cityDepartment: edu", "cityDepartment: 教育",
                        "cityDepartment：没有“教育”，请改为下列之一：edu、drc、eit、fin、hrss、sasac。"),
                new Slip(SCHOOL, "code: practice-center-school", "code: practice-centre-school",
                        "code：“practice-centre-school”与文件名不一致，应写 practice-center-school，或把文件名改为 practice-centre-school.yaml。"),
                new Slip(SCHOOL, "applicantKinds: [secondary-vocational-school", "applicantKinds: [school",
                        "applicantKinds[1]：没有“school”，请改为下列之一：industrial-park、leading-enterprise、"
                                + "secondary-vocational-school、higher-vocational-college、vocational-university、university、"
                                + "public-body、enterprise、research-institute、industry-association。"),
                new Slip(SCHOOL, "order: 3", "order: third", "order：“third”不是整数，请写数字，例如 15。"),
                new Slip(SCHOOL, "order: 3", "odrer: 3", "odrer：不认识 odrer，可以写的有：code、name、"),
                new Slip(SCHOOL, "acceptancePrefix: XS", "acceptancePrefix: xs", "acceptancePrefix：“xs”写法不对，应为 XS。"),
                new Slip(SCHOOL, "acceptancePrefix: XS", "acceptancePrefix:", "acceptancePrefix：没有写值，请补上。"),
                new Slip(PAPER, "practice-center-2-base-data, ", "practice-center-2-base-date, ",
                        "sections[2].form：没有表单“practice-center-2-base-date”，请新建 forms/practice-center-2-base-date.form，或改为"),
                new Slip(NATIONAL_PAPER, "  industry-community:\n    fields:", "  city-community:\n    fields:",
                        "没有推荐书“city-community”，沿用的内容只能来自下列之一：industry-community、municipal-consortium、practice-center。"),
                new Slip(NATIONAL_PAPER, "      courses: courses", "      coursesYear1: courses",
                        "本推荐书没有可以沿用的字段“coursesYear1”"),
                new Slip(NATIONAL_PAPER, "headName: headName", "headName: chiefName", "来源推荐书没有可以沿用的字段“chiefName”"),
                new Slip(NATIONAL_PAPER, "leadUniversityName: leadSchoolName", "headName: leadSchoolName", "“headName”重复了"),
                new Slip(SCHOOL, "platformNameField: centerName", "platformNameField: centreName",
                        "platformNameField：各部分表单中没有字段“centreName”。"),
                new Slip(SCHOOL, "process: practice-center-school", "process: practice-centre",
                        "process：没有流程图“practice-centre”，请新建 processes/practice-centre.bpmn，或改为下列之一："),
                new Slip(SCHOOL, "required: true, formats: [pdf]", "required: 是, formats: [pdf]",
                        "attachments[1].required：“是”应为 true 或 false。"),
                new Slip(SCHOOL, "formats: [pdf]", "formats: [PDF文件]",
                        "attachments[1].formats[1]：没有“PDF文件”，请改为下列之一：pdf、doc、docx、xls、xlsx、jpg、jpeg、png。"),
                new Slip(SCHOOL, "slot: evidence-index,", "slot: sealed-form,",
                        "attachments[3].slot：“sealed-form”重复了，" + SCHOOL + " 第 "),
                new Slip(CONSORTIUM, "- 建设产教融合实训基地，校企共建产业学院，促进教育链、人才链与产业链、创新链紧密结合", "- 搭建了联合体人才供需信息平台",
                        "checklist[5]：“搭建了联合体人才供需信息平台”重复了，" + CONSORTIUM + " 第 "),
                new Slip(PAPER, "field: centerName", "field: centreName", "cover[1].field：各部分表单中没有字段“centreName”。"),
                new Slip(PAPER, "{label: 填报日期, blank", "{label: 填报日期, field: centerName, blank",
                        "cover[6]：封面每行应写 field、options、unit、blank 之一。"),
                new Slip(PAPER, "practice-center-6-statement:", "practice-center-7-statement:",
                        "signatures.practice-center-7-statement：“practice-center-7-statement”不是这一类型的部分"),
                new Slip("config/city.yaml", "{department: 330114-edu", "{department: 330199-edu",
                        "exceptions[1].department：没有部门“330199-edu”，应写“区县代码-部门”：区县代码有 330100、330102、"),
                new Slip("config/city.yaml", "{kind: drc, ", "{kind: edu, ", "departments[2].kind：“edu”重复了，config/city.yaml 第 "),
                new Slip("config/districts.csv", "330105,拱墅区", "330102,拱墅区", "code：“330102”重复了，config/districts.csv 第 2 行已经用过"),
                new Slip("config/districts.csv", "330105,拱墅区", "330105", "每行应有 code,name 各列，都不能空。"),
                new Slip("config/districts.csv", "code,name", "代码,名称", "第一行应为 code,name。"),
                new Slip("config/organization-kinds.yaml", "department: drc}", "department: park}",
                        "industrial-park.department：没有“park”，请改为下列之一："),
                new Slip("config/industry-fields.yaml", "- 新材料", "- 生物医药", "industryFields[4]：“生物医药”重复了"),
                new Slip("config/calendar/calendar.yaml", "17:30", "下午", "dueTime：“下午”不是时间，请写成 17:30 这样。"),
                new Slip("config/calendar/statutory-days.csv", "2024-02-04,work", "2024-02-30,work",
                        "date：“2024-02-30”不是日期，请写成 2026-10-01 这样。"),
                new Slip("config/calendar/statutory-days.csv", "2024-02-04,work", "2024-02-04,上班",
                        "kind：没有“上班”，请改为下列之一：off、work。"),
                new Slip("config/mail/application-chosen.md", "{documentNumber}", "{documentNo}", "不认识 documentNo，可用的有："),
                new Slip("config/mail/application-chosen.md", "# “", "“", "第一行应为邮件标题：# …"),
                new Slip("config/mail/signature.md", "{sender}", "{ sender}", "有不属于任何占位符的大括号，占位符写成 {name} 这样。"),
                new Slip("config/sample/batch.yaml", "quota: 15", "quota: 十五", "].quota：“十五”不是整数，请写数字，例如 15。"),
                new Slip("config/sample/batch.yaml", "quota: 15", "quota: -1", "].quota：-1 不在范围内，请写 0 至 9999 的整数。"),
                new Slip("config/sample/batch.yaml", "closesInDays: 30", "closesInDays: -30",
                        "closesInDays：申报在第 -20 天开始，却在第 -30 天截止。截止不能早于开始，请改大 closesInDays。"),
                new Slip("config/sample/batch.yaml", "districtDeadlineInDays: 40", "districtDeadlineInDays: 4",
                        "districtDeadlineInDays：申报在第 30 天截止，区县报送却在第 4 天截止。"),
                new Slip("config/sample/batch.yaml", "type: practice-center-school,", "type: practice-center-schol,",
                        "].type：没有“practice-center-schol”，请改为下列之一："),
                new Slip("config/sample/batch.yaml", "  practice-center-school:     {name", "  practice-center-schol:     {name",
                        "contacts.practice-center-schol：批次没有开放“practice-center-schol”，联系人应写在下列之一：municipal"),
                new Slip("config/sample/batch.yaml", "phone: \"0571-85250001\"", "phone: \"85250001\"",
                        "contacts.municipal-consortium.phone：“85250001”不是电话号码，请写手机号码或带区号的固定电话"),
                new Slip("config/sample/batch.yaml", "{name: 郑国平, ", "{name: \" \", ",
                        "contacts.municipal-consortium.name："),
                new Slip(SUBSTITUTES, "unit: 西湖区发展和改革局", "unit: 西湖发改局",
                        "substitutes[1].unit：没有“西湖发改局”，请改为下列之一：杭州示例职业技术学院、"),
                new Slip(SUBSTITUTES, "department: 330106-drc", "department: 330106-dcr",
                        "substitutes[1].department：没有“330106-dcr”，请改为下列之一："),
                new Slip(SUBSTITUTES, "substitute: 330106-edu", "substitute: 330106-drc",
                        "substitutes[1].substitute：代办的部门不能是本部门"),
                new Slip(SUBSTITUTES, "substitute: 330106-edu", "instead: 330106-edu", "不认识 instead，可以写的有："),
                new Slip("config/sample/people.yaml", "12330106MB0T5T10XF", "12330106MB0T5T10XA",
                        "organizations[1].creditCode：“12330106MB0T5T10XA”不是正确的统一社会信用代码（18 位，末位是校验码）。"),
                new Slip("config/sample/people.yaml", "{username: xuexiao2,", "{username: xuexiao,",
                        "organizations[1].people[2].username：“xuexiao”重复了"),
                new Slip("config/sample/people.yaml", "- {username: 330106-edu-handler,", "- {username: 330106-edu-clerk,",
                        "].username：没有登录名“330106-edu-clerk”"),
                new Slip("config/sample/people.yaml", "[AUDITOR]", "[审计员]", "].roles[1]：没有“审计员”，请改为下列之一：APPLICANT、"),
                new Slip("config/sample/draft.yaml", "applicant: xuexiao", "applicant: xuexiao3", "applicant：没有“xuexiao3”"),
                new Slip("config/sample/draft.yaml", "siteArea: 5200", "siteAria: 5200",
                        "sections.practice-center-2-base-data.siteAria：这项内容表单不收，请改正或删去。"),
                new Slip("forms/practice-center-1-basics.form", "\"id\": \"field_center_name\"", "\"id\": \"field_center_name\", \"iframe\": 1",
                        "这份表单不能用（component field_center_name: unknown attribute iframe）。"),
                new Slip(SCHOOL_DRAWING, "departments.city('edu','handler')", "departments.city('eit','handler')",
                        "任务“审查推荐书”要交给“${departments.city('eit','handler')}”，平台类型写的是“edu”（" + SCHOOL + " 第 "),
                new Slip(SCHOOL_DRAWING, "departments.district('edu','handler')", "departments.district('tax','handler')",
                        "要交给“tax”，没有这种部门，请改为下列之一：edu、drc、eit、fin、hrss、sasac。"),
                new Slip(REMINDERS, "when: 30 days before", "when: 30 day ago",
                        "plans[2].steps[1].when：“30 day ago”写法不对，应为 on the day / 3 days before / 2 working days after。"),
                new Slip(REMINDERS, "to: [holder, leaders]", "to: [holder, boss]", "plans[3].steps[2].to[2]：没有“boss”，请改为下列之一："
                        + "holder、handlers、leaders、applicant、administrators。"),
                new Slip(REMINDERS, "to: [applicant]", "to: []", "plans[1].steps[1].to：至少应写一项。"),
                new Slip(REMINDERS, "mail: reminder-task", "mail: reminder-tsk", "plans[3].steps[1].mail：没有“reminder-tsk”，请改为下列之一："),
                new Slip(REMINDERS, "mail: reminder-task", "mail: application-chosen",
                        "邮件“application-chosen”用到提醒所没有的内容，请改为下列之一："),
                new Slip(REMINDERS, "at: 09:00", "at: 23:30", "at：“23:30”在夜间，请写 07:00 至 21:00 之间的时间。"),
                new Slip(REMINDERS, "at: 09:00", "at: 九点", "at：“九点”不是时间，请写成 17:30 这样。"),
                new Slip(REMINDERS, "user_seal_list", "user_stamp_list", "plans[2].tasks[2]：流程图中没有任务“user_stamp_list”，请改为下列之一："),
                new Slip(REMINDERS, "user_correct*", "user_corect*", "plans[1].tasks[1]：流程图中没有任务“user_corect*”，请改为下列之一："),
                new Slip(REMINDERS, "user_seal_list", "user_prepare_list", "plans[2].tasks[2]：“user_prepare_list”重复了，"),
                new Slip(REMINDERS, "when: 7 days before, ", "when: 30 days before,", "“30 days before”的同一封邮件重复了，请删去一个。"),
                new Slip(REMINDERS, "plans:", "plan:", "plan：不认识 plan，可以写的有：at、plans。"),
                new Slip(SCHOOL_DRAWING, "<bpmn:process ", "<bpmn:process < ", "不是可用的 BPMN 文件"));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void aSlipIsNamedByFileAndLineWithWhatToWriteInstead(Slip slip) {
        int line = folder.replace(slip.file(), slip.right(), slip.wrong());

        assertThat(folder.problems()).extracting(ConfigProblem::inChinese).anySatisfy(said -> assertThat(said)
                .startsWith(slip.file() + " 第 ").contains(slip.said())
                .satisfies(text -> assertThat(lineIn(text, slip.file())).isEqualTo(line)));
        assertThat(folder.problems()).extracting(ConfigProblem::inEnglish)
                .anySatisfy(said -> assertThat(said).startsWith(slip.file() + ", line ").contains(": "));
    }

    private static int lineIn(String said, String file) {
        return Integer.parseInt(said.substring((file + " 第 ").length(), said.indexOf(" 行")));
    }

    @Test
    void whatComesWithTheSystemIsRight() {
        assertThat(folder.problems()).extracting(ConfigProblem::inChinese).isEmpty();
    }

    @Test
    void remindersNeedOnePlanForAllOtherTasks() {
        folder.replace(REMINDERS, "  - tasks: [user_correct*]\n    steps:", "  - steps:");

        assertThat(folder.problems()).extracting(ConfigProblem::inChinese).singleElement().asString()
                .contains("plans：应有且只有一个不写 tasks 的方案，用于其余的任务。");
    }

    @Test
    void everythingIsToldAtOnceInOneOrder() {
        folder.replace("config/city.yaml", "{department: 330114-edu", "{department: 330114-edux");
        folder.replace("config/sample/batch.yaml", "quota: 15", "quota: 1.5");
        folder.replace(SCHOOL, "acceptancePrefix: XS\n", "");
        folder.replace(SCHOOL, "districtDepartment: edu", "districtDepartment: ed");
        folder.replace("config/calendar/calendar.yaml", "dueTime", "dueTyme");

        assertThat(folder.problems()).extracting(ConfigProblem::inChinese).satisfiesExactly(
                said -> assertThat(said).startsWith("config/city.yaml 第 "),
                said -> assertThat(said).startsWith("config/calendar/calendar.yaml 第 2 行：dueTyme：不认识 dueTyme，可以写的有：dueTime。"),
                said -> assertThat(said).startsWith("config/calendar/calendar.yaml 第 2 行：缺少 dueTime，请补上。"),
                said -> assertThat(said).startsWith(SCHOOL + " 第 2 行：缺少 acceptancePrefix，请补上。"),
                said -> assertThat(said).startsWith(SCHOOL).contains("districtDepartment：没有“ed”"),
                said -> assertThat(said).startsWith("config/sample/batch.yaml 第 ").contains("quota：“1.5”不是整数"));
    }

    @Test
    void aTypeWithoutItsPaperIsNamed() {
        folder.delete(PAPER);

        assertThat(folder.problems()).extracting(ConfigProblem::inChinese).anySatisfy(said -> assertThat(said)
                .contains("没有推荐书“practice-center”，请新建 config/recommendation-forms/practice-center.yaml"));
    }

    @Test
    void aFileThatIsMissingBrokenEmptyOrInAnotherEncodingIsNamed() {
        folder.delete("config/calendar/calendar.yaml");
        folder.write("config/city.yaml", "code: \"330100\"\nname: [杭州市\n");
        folder.write("config/sample/batch.yaml", "");
        folder.write("config/districts.csv", "code,name\n330102,上城区\n".getBytes(Charset.forName("GBK")));

        assertThat(folder.problems()).extracting(ConfigProblem::inChinese)
                .anySatisfy(said -> assertThat(said).startsWith("config/calendar/calendar.yaml：没有这个文件，请补上"))
                .anySatisfy(said -> assertThat(said).matches("config/city.yaml 第 \\d 行：不是正确的 YAML，.*"))
                .anySatisfy(said -> assertThat(said).startsWith("config/sample/batch.yaml").contains("应为若干“名称: 值”"))
                .anySatisfy(said -> assertThat(said).startsWith("config/districts.csv 第 2 行：不是 UTF-8 编码，请另存为 UTF-8。"));
    }

    @Test
    void twoTypesDifferInNameOrderAndPrefix() {
        folder.write("config/platform-types/second.yaml", folder.read(SCHOOL).replace("code: practice-center-school", "code: second"));

        assertThat(folder.problems()).extracting(ConfigProblem::inChinese)
                .filteredOn(said -> said.startsWith("config/platform-types/second.yaml"))
                .anySatisfy(said -> assertThat(said).contains("name：“学校实践中心”重复了，" + SCHOOL + " 第 "))
                .anySatisfy(said -> assertThat(said).contains("order：“3”重复了"))
                .anySatisfy(said -> assertThat(said).contains("acceptancePrefix：“XS”重复了"));
    }

    @Test
    void aWrongStartTouchesNoDatabaseAndSaysSoWithoutAStackTrace(CapturedOutput output) throws SQLException {
        folder.replace(SCHOOL, "districtDepartment: edu", "districtDepartment: educ");
        String database = "jdbc:h2:mem:wrong-start;DB_CLOSE_DELAY=-1";
        String[] settings = Stream.concat(folder.settings().stream(), Stream.of("spring.datasource.url=" + database))
                .map(setting -> "--" + setting).toArray(String[]::new);

        assertThatThrownBy(() -> new SpringApplicationBuilder(RongheApplication.class).profiles("sample").run(settings))
                .hasMessageContaining("there is no \"educ\"");

        assertThat(tables(database)).isEmpty();
        assertThat(output.getAll()).contains("配置有 1 处错误，系统没有启动，数据库没有改动：",
                        SCHOOL + " 第 9 行：districtDepartment：没有“educ”，请改为下列之一：edu、",
                        "1 problem(s) in the configuration; nothing was started and the database was not touched:",
                        SCHOOL + ", line 9: districtDepartment: there is no \"educ\", write one of: edu, ",
                        "请按上面逐处改正后重新启动。")
                .doesNotContain("\tat cn.ronghe");
    }

    private static List<String> tables(String database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
             ResultSet found = connection.getMetaData().getTables(null, "PUBLIC", null, null)) {
            List<String> names = new ArrayList<>();
            while (found.next()) {
                names.add(found.getString("TABLE_NAME"));
            }
            return names;
        }
    }
}
