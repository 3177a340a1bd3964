package cn.ronghe.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.ObjectNode;

import cn.ronghe.form.FormView.Block;
import cn.ronghe.form.FormView.Grid;
import cn.ronghe.form.FormView.Section;

/** How fields, rows and growing tables become the annex's tables. */
class FormGridTests {

    @Test
    void fieldsOfOneLineStandSideBySideAndGroupsAreMergedOnTheirLeft() {
        List<String> drawn = drawn("""
                {'name':'智能物联联合体','head':'程远','full':3,'part':4}""",
                text("name", "名称", "row_name"), text("founded", "成立时间", "row_name"),
                group("office", "秘书处", text("unit", "所在单位", "row_unit"), text("head", "负责人", "row_unit"),
                        number("area", "面积", "m²", "row_area"),
                        number("all", "总数", "人", "row_staff"), number("full", "专职", "人", "row_staff"),
                        number("part", "兼职", "人", "row_staff")));

        assertThat(drawn).containsExactly(
                "名称 | 智能物联联合体 ×4 | 成立时间 ×2 |  ×2",
                "秘书处 ↓3 | 所在单位 ×2 |  ×2 | 负责人 ×2 | 程远 ×2",
                "面积 ×2 | <m²> ×6",
                "总数 | <人> ×2 | 专职 | 3 人 | 兼职 ×2 | 4 人");
    }

    @Test
    void namesHaveMoreRoomWhereOnlyFiguresAreFilledIn() {
        ObjectNode staff = number("staff", "专业技术人员数量", "人", "row_staff");
        ObjectNode titles = number("titles", "高级职称", "人", "row_parts");

        assertThat(widths(group("all", "人员配置", staff, group("parts", "其中", titles,
                number("masters", "大国工匠", "人", "row_parts"))))).containsExactly(130, 260, 183, 122, 183, 122);
        assertThat(widths(group("all", "人员配置", staff, group("parts", "其中", titles,
                text("masters", "大国工匠", "row_parts"))))).containsExactly(130, 180, 172, 173, 172, 173);
    }

    @Test
    void indicatorsTimesYearsHaveOneHeadAndMergedGroups() {
        List<String> drawn = drawn("{'majorsY1':2,'awards':'国家级一等奖\\n一项'}",
                group("shared", "共建共享", row("majors", "共建专业", "个"),
                        group("teachers", "师资", group("adjunct", "企业兼职教师", row("visits", "人次", "人次"),
                                row("lessons", "课时数", "课时"))),
                        component("{'type':'textarea','id':'a','key':'awards','label':'获奖情况','description':'不超过100字'}")));

        assertThat(drawn).containsExactly(
                "共建共享 ↓5 | 项目名称 ×3 | 2023年 | 2024年",
                "共建专业 ×3 | 2 个 | <个>",
                "师资 ↓2 | 企业兼职教师 ↓2 | 人次 |  | ",
                "课时数 | <课时> | <课时>",
                "获奖情况 ×3 | 国家级一等奖\n一项 ×2");
    }

    @Test
    void aRowWhoseTitleIsItsOwnLabelStandsBesideHeadAndValues() {
        ObjectNode total = row("total", "经费总额(万元)", "万元");
        ((ObjectNode) total.get("properties")).put("tableRow", "经费总额(万元)");

        assertThat(drawn("{'totalY2':180}", text("name", "名称", ""), total)).containsExactly(
                "名称 |  ×2", "经费总额(万元) ↓2 | 2023年 | 2024年", " | 180");
    }

    @Test
    void footnotesAreNumberedInTheOrderOfTheForm() {
        ObjectNode large = number("large", "规模以上企业数", "个", "");
        ((ObjectNode) large.get("properties")).put("footnote", "年主营业务收入在 2000 万元及以上");
        ObjectNode row = row("majors", "共建专业", "个");
        ((ObjectNode) row.get("components").get(1).get("properties")).put("footnote", "承诺数据");
        Section section = section("{}", large, row);

        assertThat(section.footnotes()).containsExactly("年主营业务收入在 2000 万元及以上", "承诺数据");
        assertThat(DrawnGrid.of((Grid) section.blocks().get(0))).startsWith("规模以上企业数^1 | <个> ×2",
                "项目名称 | 2023年 | 2024年^2");
    }

    @Test
    void aGrowingTableOfItsOwnHasNumbersAndHeadsAboveHeads() {
        ObjectNode list = list("needs", "人才需求清单", text("name", "单位名称", ""), grouped("major", "专业", "需求情况"),
                grouped("count", "人数", "需求情况"));
        list.putObject("properties").put("numbers", "序号");
        Section section = section("{'needs':[{'name':'甲','major':'数控'},{'name':'乙'}]}", list);
        Grid grid = (Grid) section.blocks().get(0);

        assertThat(grid.caption()).isEqualTo("人才需求清单");
        assertThat(DrawnGrid.of(grid)).containsExactly("序号 ↓2 | 单位名称 ↓2 | 需求情况 ×2", "专业 | 人数", "1 | 甲 | 数控 | ",
                "2 | 乙 |  | ");
        assertThat(grid.rows().get(1).isHead()).isTrue();
        assertThat(grid.rows().get(2).isHead()).isFalse();
    }

    @Test
    void rowsOfTheSameKindShareAMergedCellAndEveryKindIsThere() {
        ObjectNode list = list("members", "参与单位", kinds(), text("name", "单位名称", ""));
        list.putObject("properties").put("groupBy", "kind");

        assertThat(drawn("{'members':[{'kind':'企业','name':'甲'},{'kind':'学校','name':'乙'},{'kind':'企业','name':'丙'},"
                + "{'name':'丁'}]}", list)).containsExactly("参与单位 ↓5 | 类型 | 单位名称", "学校 | 乙", "企业 ↓2 | 甲", "丙", " | 丁");
        assertThat(drawn("{}", list)).containsExactly("参与单位 ↓3 | 类型 | 单位名称", "学校 | ", "企业 | ");
    }

    @Test
    void rowsCanBeCountedByKind() {
        ObjectNode list = list("members", "成员情况", kinds(), text("name", "单位名称", ""), number("students", "在校生数", "人", ""));
        list.putObject("properties").put("groupBy", "kind").put("counts", "数量(在校生数)");

        assertThat(drawn("{'members':[{'kind':'学校','name':'甲','students':5000},{'kind':'学校','name':'乙','students':3300},"
                + "{'kind':'企业','name':'丙'}]}", list)).containsExactly("成员情况 ↓3 | 类型 | 数量(在校生数) | 单位名称",
                "学校 | 2（8,300） | 甲、乙", "企业 | 1 | 丙");
    }

    @Test
    void longTextsAloneStandBelowTheirHeadings() {
        Section section = section("{'plan':'甲\\n乙'}", component("{'type':'text','id':'t','text':'承诺'}"),
                group("plans", "（二）计划", component("{'type':'textarea','id':'p','key':'plan','label':'1.培训','description':'500字以内'}")),
                component("{'type':'checkbox','id':'c','key':'agreed','label':'同意'}"));

        assertThat(section.blocks()).extracting(Block::kind).containsExactly("note", "heading", "prose", "tick");
        assertThat(section.blocks().get(2)).isEqualTo(new FormView.Prose("1.培训", "500字以内", "甲\n乙"));
        assertThat(((FormView.Tick) section.blocks().get(3)).box()).isEqualTo("☐");
    }

    private static List<Integer> widths(ObjectNode... components) {
        return ((Grid) section("{}", components).blocks().get(0)).widths();
    }

    private static List<String> drawn(String data, ObjectNode... components) {
        Section section = section(data, components);
        assertThat(section.blocks()).hasSize(1);
        return DrawnGrid.of((Grid) section.blocks().get(0));
    }

    private static Section section(String data, ObjectNode... components) {
        return FormView.section(Schemas.of(components), Schemas.data(data));
    }

    private static ObjectNode component(String json) {
        return Schemas.component(json);
    }

    private static ObjectNode text(String key, String label, String line) {
        ObjectNode text = component("{'type':'textfield','id':'" + key + "','key':'" + key + "','label':'" + label + "'}");
        text.putObject("layout").put("row", line);
        return text;
    }

    private static ObjectNode grouped(String key, String label, String above) {
        ObjectNode text = text(key, label, "");
        text.putObject("properties").put("columnGroup", above);
        return text;
    }

    private static ObjectNode number(String key, String label, String unit, String line) {
        ObjectNode number = Schemas.number(key, 0).put("label", label);
        ((ObjectNode) number.get("properties")).put("unit", unit);
        number.putObject("layout").put("row", line);
        return number;
    }

    private static ObjectNode kinds() {
        return component("{'type':'select','id':'k','key':'kind','label':'类型',"
                + "'values':[{'value':'学校','label':'学校'},{'value':'企业','label':'企业'}]}");
    }

    private static ObjectNode row(String key, String label, String unit) {
        ObjectNode row = group(key, label, number(key + "Y1", "2023年", unit, ""), number(key + "Y2", "2024年", unit, ""));
        row.putObject("properties").put("tableRow", "项目名称");
        return row;
    }

    private static ObjectNode group(String key, String label, ObjectNode... components) {
        ObjectNode group = component("{'type':'group','id':'group_" + key + "','label':'" + label + "'}");
        group.putArray("components").addAll(List.of(components));
        return group;
    }

    private static ObjectNode list(String path, String label, ObjectNode... fields) {
        ObjectNode list = component("{'type':'dynamiclist','id':'list_" + path + "','path':'" + path + "','label':'" + label
                + "','isRepeating':true}");
        list.putArray("components").addAll(List.of(fields));
        return list;
    }
}
