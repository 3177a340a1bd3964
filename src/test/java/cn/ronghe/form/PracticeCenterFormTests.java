package cn.ronghe.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** The recommendation form of H 附件3.3: every row of the annex, in its words and its order. */
class PracticeCenterFormTests {

    private static final Forms FORMS = Schemas.city();
    private static final List<FormSchema> SECTIONS = FORMS.sections("practice-center", 2024);

    static Stream<List<String>> rows() {
        return Stream.of(
            List.of("一、基本信息", "实践中心名称", "实践中心地址", "服务行业产业领域", "实践中心负责人", "姓名", "联系电话", "电子邮箱",
                "实践中心建设单位信息", "单位名称", "统一社会信用代码", "联系电话", "电子邮箱", "通讯地址", "实践中心建设单位负责人信息",
                "姓名", "职务", "联系电话", "电子邮箱", "共建单位信息", "单位名称", "机构代码/统一社会信用代码",
                "实践中心建设投资经费(万元)", "实践中心总投资", "其中:", "设备(含软件及网络设备)投资", "实训场地建设投资", "其他投资"),
            List.of("二、实践中心建设基础数据采集表", "硬件条件", "占地面积（平方米）", "建筑面积（平方米）", "设备总值（万元）", "实训工位（个）",
                "人员配置", "专业技术人员数量（人）", "其中", "高级职称（人）", "技能大师、大国工匠（人）", "管理人员数量（人）",
                "近三年主要成果业绩", "对外开展学生实训总人数（人）", "对外开展学生实训总学时量（学时）", "实训课程建设（个）",
                "实训教材建设（个）", "社会培训总人数（人）", "社会培训总学时量（学时）", "培训服务收入（万元）",
                "开展横向行业企业技术服务（包含开展产品中试、工艺改进、技术研发等企业技术服务项目和承担行业主管部门、"
                    + "行业组织技术研发项目等，下同）数量（项）", "开展横向行业企业技术服务收入（万元）", "地市级以上成果数量",
                "地市级（项）", "省部级（项）", "国家级（项）", "合计（项）"),
            targets(),
            List.of("四、实践中心建设基础情况", "（一）建设单位情况", "（二）实践中心基本情况", "（三）实践中心前期主要业绩成果"),
            List.of("五、实践中心建设开放运营目标计划", "（一）建设开放运营论证", "（二）开放运营计划及目标",
                "1.预期开展对外学生实习实训项目、数量及效益", "2.预期开展社会培训项目、数量及效益",
                "3.预期开展产品中试、工艺改进、技术研发等技术服务项目及效益", "4.管理体制机制完善目标及计划"),
            List.of("六、声明", "本实践中心负责人和建设单位承诺：申报书所有信息准确，所有承诺诚信可靠。如有失实，愿意承担相关责任。",
                "实践中心负责人和建设单位法定代表人已阅读并同意以上声明", "涉密内容已做脱密处理"));
    }

    private static List<String> targets() {
        List<String> rows = new ArrayList<>(List.of("三、实践中心开放运营主要监测指标目标数据采集表"));
        for (String indicator : List.of("对外开展学生实训总人数（人）", "对外开展学生实训总学时量（学时）", "实训课程建设（个）",
                "实训教材建设（个）", "社会培训总人数（人）", "社会培训总学时量（学时）", "培训服务收入（万元）",
                "开展横向行业企业技术服务数量(项)", "开展横向行业企业技术服务收入(万元)", "拟申报地市级以上成果数量",
                "地市级（项）", "省部级（项）", "国家级（项）", "合计（项）")) {
            rows.add(indicator);
            if (!indicator.startsWith("拟申报")) {
                rows.addAll(List.of("2024年", "2025年", "2026年"));
            }
        }
        return rows;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRowOfTheAnnexIsThereInItsWords(List<String> rows) {
        FormSchema section = SECTIONS.stream().filter(s -> s.title().equals(rows.get(0))).findFirst().orElseThrow();
        List<String> labels = new ArrayList<>(List.of(section.title()));
        collect(section.browserSchema().get("components"), labels);
        assertThat(labels).containsExactlyElementsOf(rows);
    }

    @Test
    void theSectionsStandInTheOrderOfTheAnnex() {
        assertThat(SECTIONS).extracting(FormSchema::title)
                .containsExactlyElementsOf(rows().map(rows -> rows.get(0)).toList());
    }

    @Test
    void keysAreUniqueOverAllSectionsAndLabelsChineseAndUnmistakable() {
        Set<String> paths = new HashSet<>();
        for (FormSchema section : SECTIONS) {
            Set<String> labels = new HashSet<>();
            for (Field field : section.fields()) {
                assertThat(paths.add(field.path())).as(field.path()).isTrue();
                assertThat(labels.add(field.label())).as(field.label()).isTrue();
                assertThat(field.caption()).matches("(?s).*(\\p{IsHan}).*");
                assertThat(field.label()).doesNotContain("{").doesNotContain("其中");
            }
        }
        assertThat(paths).hasSize(20 + 22 + 39 + 3 + 5 + 2);
    }

    @Test
    void wordLimitsAreThoseOfTheAnnex() {
        assertThat(Stream.of(SECTIONS.get(3), SECTIONS.get(4)).flatMap(s -> s.fields().stream())
                .map(field -> field.rules().maxWords())).containsExactly(500, 500, 1500, 500, 500, 500, 500, 500);
    }

    @Test
    void anEmptyFormMissesEveryFieldButTotalsAndCoBuilders() {
        for (FormSchema section : SECTIONS) {
            Violations found = section.check(JsonNodeFactory.instance.objectNode());
            long expected = section.fields().stream()
                    .filter(field -> !field.isTotal() && !field.path().startsWith("coBuilders")).count();
            assertThat(found.errors()).hasSize((int) expected);
            assertThat(section.checkDraft(JsonNodeFactory.instance.objectNode())).isEmpty();
        }
    }

    @Test
    void aRealisticFormIsRightAndItsTotalsAreComputed() {
        JsonNode data = PracticeCenterSample.data();
        for (FormSchema section : SECTIONS) {
            assertThat(section.check(data.get(section.id()))).as(section.id()).isEmpty();
        }
        assertThat(SECTIONS.get(0).completed(data.get("practice-center-1-basics")).get("investmentTotal").asText())
                .isEqualTo("1260.00");
        assertThat(SECTIONS.get(2).completed(data.get("practice-center-3-targets")).get("awardsTotalYear3").intValue())
                .isEqualTo(6);
    }

    @Test
    void aMessageNamesTheIndicatorAndTheYearOfTheBatch() {
        FormSchema targets = FORMS.get("practice-center-3-targets", 2027);
        Violation violation = targets.check(Schemas.data("{'trainingIncomeYear3':1.234}")).at("trainingIncomeYear3")
                .orElseThrow();
        assertThat(violation.label()).isEqualTo("培训服务收入（2029年）");
        assertThat(Messages.say(violation)).isEqualTo("“培训服务收入（2029年）”应为不小于 0 的数，最多 2 位小数。");
        assertThat(targets.check(Schemas.data("{}")).at("awardsCityYear1").orElseThrow().label())
                .isEqualTo("拟申报地市级以上成果数量·地市级（2027年）");
    }

    @Test
    void theBrowserIsGivenTheYearsAndTheIndustryFields() {
        assertThat(FORMS.browserSchema("practice-center-3-targets", 2030).toString()).contains("2032年")
                .doesNotContain("{Y");
        JsonNode industry = FORMS.browserSchema("practice-center-1-basics", 2024).get("components").get(2);
        assertThat(industry.has("valuesKey")).isFalse();
        assertThat(industry.get("values").findValuesAsText("value"))
                .containsExactly("智能物联", "生物医药", "高端装备", "新材料", "绿色能源", "未来产业", "其他");
    }

    private static void collect(JsonNode components, List<String> labels) {
        for (JsonNode component : components) {
            labels.add(component.path("label").asText(component.path("text").asText()));
            collect(component.path("components"), labels);
        }
    }
}
