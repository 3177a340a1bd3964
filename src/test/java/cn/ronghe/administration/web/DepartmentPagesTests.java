package cn.ronghe.administration.web;

import cn.ronghe.organization.Departments;
import cn.ronghe.organization.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class DepartmentPagesTests extends AdministrationTest {

    private static final String CODE = "330127-eit";
    private static final String PATH = "/admin/departments/" + CODE;

    @Autowired
    private Departments departments;

    @AfterEach
    void nameItAsBefore() {
        jdbc.update("update department set name = '淳安县经济和信息化局', name_typed = false where code = ?", CODE);
        jdbc.update("update person set active = true where username = '330127-eit-leader'");
    }

    @Test
    void showsWhoWorksWhereAndWhereSomebodyIsMissing() {
        assertThat(pages.read(ADMIN, "/admin/departments")).contains("杭州市教育局", "钱塘区社会发展局", "淳安县", "齐备", "没有审查任务");
        assertThat(pages.read(ADMIN, PATH)).contains("330127-eit-handler", "330127-eit-leader").doesNotContain("本部门没有");

        jdbc.update("update person set active = false where username = '330127-eit-leader'");
        assertThat(pages.read(ADMIN, "/admin/departments")).contains("有 1 个部门人员不齐", "缺负责人");
        assertThat(pages.read(ADMIN, "/admin")).contains("还有 1 个部门缺人");
        assertThat(pages.read(ADMIN, PATH)).contains("本部门没有负责人").doesNotContain("本部门没有经办人");

        person("", CODE, Role.LEADER);
        assertThat(pages.read(ADMIN, PATH)).contains(mark).doesNotContain("本部门没有");
    }

    @Test
    void aTypedNameIsShownEverywhereAndAudited() {
        assertThat(rename(version(), " 淳安县科技和经济信息化局 ")).isEqualTo("部门名称已保存。");
        assertThat(departments.get(CODE).name()).isEqualTo("淳安县科技和经济信息化局");
        assertThat(pages.read(ADMIN, PATH)).contains("名称：淳安县经济和信息化局 → 淳安县科技和经济信息化局");
        assertThat(rename("0", "淳安县科技和经济信息化局")).isEqualTo("没有需要改动的内容。");
        assertThat(rename("99", "别的局")).contains("刚刚被别人修改过");
    }

    @Test
    void aDepartmentHasAName() {
        for (String wrong : new String[] {"", "　", "局".repeat(61), "一\n二"}) {
            assertThat(pages.sentBack(ADMIN, PATH, "version", version(), "name", wrong)).contains("请填写部门名称");
        }
        assertThat(pages.status(ADMIN, "/admin/departments/330127-none")).isEqualTo(404);
        assertThat(pages.status("330100-edu-handler", "/admin/departments")).isEqualTo(403);
    }

    private String rename(String version, String name) {
        return pages.flash(ADMIN, PATH, "version", version, "name", name);
    }

    private String version() {
        return jdbc.queryForObject("select version from department where code = ?", String.class, CODE);
    }
}
