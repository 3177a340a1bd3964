package cn.ronghe.administration.web;

import java.util.ArrayList;
import java.util.List;

import cn.ronghe.administration.Sheets;
import cn.ronghe.organization.PersonInvited;
import cn.ronghe.organization.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MvcResult;

import static org.assertj.core.api.Assertions.assertThat;

@RecordApplicationEvents
class SheetPagesTests extends AdministrationTest {

    private static final List<String> UNIT_HEADS = List.of("单位名称", "统一社会信用代码", "单位类型", "所在区县");
    private static final List<String> PEOPLE_HEADS =
            List.of("登录名", "姓名", "电子邮箱", "手机", "角色", "部门", "申报单位信用代码");
    private static final String FIRST = "91330106MA27Y1WK1N";
    private static final String SECOND = "91330109MA27Y1WK25";

    @Autowired
    private ApplicationEvents events;

    @Test
    void theTemplatesHaveChineseHeadsAnExampleAndWhatMayBeChosen() {
        byte[] people = pages.download(ADMIN, "/admin/people/import/template");
        assertThat(Sheets.read(people, 0).get(0)).isEqualTo(PEOPLE_HEADS);
        assertThat(Sheets.read(people, 0).get(1)).contains("（示例）陈静", "经办人");
        assertThat(Sheets.read(people, 1).stream().flatMap(List::stream)).contains("经办人", "申报人", "钱塘区社会发展局")
                .doesNotContain("系统管理员");
        byte[] units = pages.download(ADMIN, "/admin/units/import/template");
        assertThat(Sheets.read(units, 0).get(0)).isEqualTo(UNIT_HEADS);
        assertThat(Sheets.read(units, 1).stream().flatMap(List::stream)).contains("高职专科学校", "桐庐县");
        assertThat(pages.read(ADMIN, "/admin/units/import")).contains("下载模板", "不超过 5 MB、2000 行");
        assertThat(send("units", units).getFlashMap().get("flashError")).asString().contains("没有可以导入的行");
    }

    @Test
    void goodUnitsAreTakenOverTogetherAndTheRestIsNamedByRowAndColumn() {
        String page = upload("units", UNIT_HEADS, List.of(
                List.of("甲企业" + mark, FIRST, "企业", "西湖区"),
                List.of("", "91330106MA27Y1WK1X", "公司", "湖州市"),
                List.of("甲企业再次" + mark, FIRST.toLowerCase(), "企业", "西湖区"),
                List.of("乙学院" + mark, SECOND, "higher-vocational-college", "330109")));
        assertThat(pages.read(ADMIN, page)).contains("新增 2 行，变更 0 行，已有且相同 0 行，有问题 2 行", "请填写单位名称",
                "统一社会信用代码不正确", "请从列表中选择单位类型", "市域外单位不能作为牵头单位", "与第 2 行重复", "公司");
        assertThat(count(mark)).isZero();

        List<List<String>> bad = Sheets.read(pages.download(ADMIN, page + "/problems"), 0);
        assertThat(bad).hasSize(3);
        assertThat(bad.get(1)).contains("91330106MA27Y1WK1X", "公司").last().asString()
                .contains("单位类型：请从列表中选择单位类型");

        assertThat(take(page, 2, "").getFlashMap().get("flashError")).isNull();
        assertThat(pages.read(ADMIN, page)).contains("已导入 2 行", "下载有问题的行", "再导入一份").doesNotContain("确认导入");
        assertThat(count(mark)).isEqualTo(2);
        take(page, 2, "");
        assertThat(count(mark)).isEqualTo(2);
        assertThat(audited("unit:" + unitId(SECOND))).singleElement().asString()
                .contains("audit.unit.added", "单位类型：（空） → 高职专科学校", "萧山区");
        assertThat(audited("import:" + page.substring(page.lastIndexOf('/') + 1))).singleElement().asString()
                .contains("导入 2 行，有问题未导入 2 行");
    }

    @Test
    void knownUnitsAreShownAsUnchangedOrChangedAndAChangeNeedsAReason() {
        long first = unit("甲", FIRST);
        unit("乙", SECOND);
        String page = upload("units", UNIT_HEADS, List.of(List.of("甲" + mark, FIRST, "企业", "萧山区"),
                List.of("乙" + mark, SECOND, "企业", "西湖区")));
        assertThat(pages.read(ADMIN, page)).contains("新增 0 行，变更 1 行，已有且相同 1 行", "所在区县：西湖区 → 萧山区",
                "表格会更正已登记单位的资料");
        assertThat(take(page, 1, "").getFlashMap().get("flashError")).asString().contains("请写明原因");
        assertThat(take(page, 1, "迁址").getFlashMap().get("flashError")).isNull();
        assertThat(audited("unit:" + first)).containsExactly("audit.unit.changed 所在区县：西湖区 → 萧山区（原因：迁址）");

        jdbc.update("update organization set active = false where id = ?", first);
        assertThat(pages.read(ADMIN, upload("units", UNIT_HEADS, List.of(List.of("甲" + mark, FIRST, "企业", "西湖区")))))
                .contains("该单位已停用", "没有可以导入的内容");
    }

    @Test
    void peopleGetTheirPostsRowByRowAndAMailEach() {
        unit("甲", FIRST);
        long known = person("-known", "330109-eit", Role.HANDLER);
        String page = upload("people", PEOPLE_HEADS, List.of(
                row("-a", "王一", "经办人", "淳安县教育局", ""), row("-a", "王一", "负责人", "330127-drc", ""),
                row("-b", "王二", "申报人", "", FIRST), row("-c", "王三", "遴选组成员", "", ""),
                row("-known", "甲-known", "经办人", "萧山区经济和信息化局", ""),
                row("-known", "甲-known", "负责人", "330108-drc", "")));
        assertThat(pages.read(ADMIN, page)).contains("新增 4 行，变更 2 行，已有且相同 0 行，有问题 0 行", "设置密码的链接",
                "岗位：（空） → 滨江区发展和改革局 负责人");
        take(page, 6, "");

        assertThat(posts(idOf(mark + "-a"))).containsExactly("HANDLER 330127-edu", "LEADER 330127-drc");
        assertThat(posts(idOf(mark + "-b"))).containsExactly("APPLICANT");
        assertThat(posts(idOf(mark + "-c"))).containsExactly("PANEL_MEMBER");
        assertThat(posts(known)).containsExactly("HANDLER 330109-eit", "LEADER 330108-drc");
        assertThat(events.stream(PersonInvited.class)).extracting(PersonInvited::username)
                .containsExactly(mark + "-a", mark + "-b", mark + "-c");
        assertThat(jdbc.queryForObject("select mobile from person where username = ?", String.class, mark + "-a"))
                .isEqualTo("13800138000");

        assertThat(pages.read(ADMIN, upload("people", PEOPLE_HEADS, List.of(
                row("-a", "王一", "经办人", "淳安县教育局", ""), row("-a", "王一", "负责人", "330127-drc", "")))))
                .contains("已有且相同 2 行", "没有可以导入的内容");
    }

    @Test
    void eachBadRowOfPeopleSaysWhatToWriteInstead() {
        unit("甲", FIRST);
        person("-away", "330109-eit", Role.HANDLER);
        jdbc.update("update person set active = false where username = ?", mark + "-away");
        person("-b", null, Role.BUSINESS_ADMIN);
        person("-audit", null, Role.AUDITOR);
        String page = upload(mark + "-b", "people", PEOPLE_HEADS, List.of(
                List.of("K!", "", "x@", "12", "局长", "", ""),
                row("-1", "王一", "经办人", "", ""), row("-2", "王二", "负责人", "火星教育局", ""),
                row("-3", "王三", "申报人", "", ""), row("-4", "王四", "申报人", "", SECOND),
                row("-5", "王五", "申报人", "淳安县教育局", FIRST), row("-6", "王六", "系统管理员", "", ""),
                row("-7", "王七", "经办人", "330127-edu", ""), row("-7", "王八", "负责人", "330127-edu", ""),
                row("-7", "王七", "经办人", "淳安县教育局", ""), row("-7", "王七", "申报人", "", FIRST),
                row("-away", "甲-away", "经办人", "330109-eit", ""), row("-audit", "丁", "遴选组成员", "", ""),
                row("-9", "王九", "遴选组成员", "330100-fin", ""), row("-9", "王九", "遴选组成员", "", ""),
                row("-10", "=1+1", "经办人", "330127-edu", FIRST)));
        assertThat(pages.read(mark + "-b", page)).contains("请填写登录名", "请填写姓名", "请填写有效的电子邮箱", "请填写有效的手机",
                "请选择角色", "经办人和负责人须属于一个部门", "没有代码为“火星教育局”的部门", "请填写该单位的统一社会信用代码",
                "没有信用代码为“" + SECOND + "”", "这个角色不属于任何部门", "管理员和审计员不能从表格导入", "与第 9 行是同一个登录名",
                "与第 9 行重复", "申报人不能兼任其他岗位", "此人已停用", "只能由系统管理员修改", "每人只能代表一个部门", "只有申报人填写",
                "新增 2 行，变更 0 行，已有且相同 0 行，有问题 14 行");
        assertThat(pages.status(ADMIN, page)).as("somebody else's sheet").isEqualTo(404);
        List<List<String>> bad = Sheets.read(pages.download(mark + "-b", page + "/problems"), 0);
        assertThat(bad).hasSize(15);
        assertThat(bad.get(14)).contains("=1+1");
    }

    @Test
    void nothingIsTakenOverWhereThingsMovedSinceTheCheck() {
        String page = upload("units", UNIT_HEADS, List.of(List.of("甲" + mark, FIRST, "企业", "西湖区"),
                List.of("乙" + mark, SECOND, "企业", "西湖区")));
        unit("丙", FIRST);
        assertThat(take(page, 2, "原因").getFlashMap().get("flashError")).isNull();
        assertThat(jdbc.queryForObject("select name from organization where credit_code = ?", String.class, FIRST))
                .as("shown as new, now a change: still two rows, with a reason").isEqualTo("甲" + mark);

        String second = upload("units", UNIT_HEADS, List.of(List.of("甲" + mark, FIRST, "企业", "西湖区"),
                List.of("丁" + mark, SECOND, "企业", "西湖区")));
        jdbc.update("update organization set active = false where credit_code = ?", SECOND);
        assertThat(take(second, 1, "原因").getFlashMap().get("flashError")).asString().contains("又有变动");
    }

    @Test
    void otherFilesAreRefusedByName() {
        assertThat(refused("units", "a.pdf", "%PDF-1.4".getBytes())).contains("a.pdf", "不是 .xlsx 表格");
        assertThat(refused("units", "a.xlsx", "%PDF-1.4".getBytes())).contains("a.xlsx");
        assertThat(refused("units", "a.xlsx", new byte[0])).contains("空文件");
        assertThat(refused("units", "a.xlsx", new byte[(5 << 20) + 1])).contains("5 MB");
        assertThat(refused("units", "a.xlsx", Sheets.of(PEOPLE_HEADS, List.of()))).contains("第一行缺少这些列名：单位名称");
        assertThat(pages.status("auditor", "/admin/units/import")).isEqualTo(403);
        assertThat(pages.status("330100-edu-handler", "/admin/people/import/template")).isEqualTo(403);
        assertThat(pages.status(ADMIN, "/admin/people/import/987654321")).isEqualTo(404);
    }

    private List<String> row(String suffix, String name, String role, String department, String unit) {
        return List.of(mark + suffix, name, mark + suffix + "@example.cn", "13800138000", role, department, unit);
    }

    private String upload(String kind, List<String> heads, List<List<String>> rows) {
        return upload(ADMIN, kind, heads, rows);
    }

    /** @return the page of the check */
    private String upload(String username, String kind, List<String> heads, List<List<String>> rows) {
        MvcResult result = pages.upload(username, "/admin/" + kind + "/import",
                new MockMultipartFile("file", "名单.xlsx", null, Sheets.of(heads, new ArrayList<>(rows))));
        assertThat(result.getFlashMap().get("flashError")).isNull();
        return result.getResponse().getRedirectedUrl();
    }

    private MvcResult send(String kind, byte[] content) {
        return pages.upload(ADMIN, "/admin/" + kind + "/import", new MockMultipartFile("file", "名单.xlsx", null, content));
    }

    private String refused(String kind, String name, byte[] content) {
        return (String) pages.upload(ADMIN, "/admin/" + kind + "/import", new MockMultipartFile("file", name, null, content))
                .getFlashMap().get("flashError");
    }

    private MvcResult take(String page, int expected, String reason) {
        return pages.send(ADMIN, page, "expected", String.valueOf(expected), "reason", reason);
    }

    private int count(String part) {
        return jdbc.queryForObject("select count(*) from organization where name like ?", Integer.class, "%" + part);
    }

    private long unitId(String code) {
        return jdbc.queryForObject("select id from organization where credit_code = ?", Long.class, code);
    }
}
