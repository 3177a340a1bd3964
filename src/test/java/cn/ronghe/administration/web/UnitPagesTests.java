package cn.ronghe.administration.web;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class UnitPagesTests extends AdministrationTest {

    private static final String CODE = "91330106MA27Y1WK1E";

    @Autowired
    private UserDetailsService logins;

    @Test
    void findsUnitsByTextKindDistrictAndState() {
        unit("示例甲", CODE);
        assertThat(list("text=示例甲" + mark)).contains("示例甲" + mark, CODE, "企业", "西湖区");
        assertThat(list("text=" + CODE.toLowerCase() + "&kind=enterprise&district=330106&state=active")).contains("示例甲" + mark);
        assertThat(list("text=" + mark + "&kind=university")).contains("没有符合条件的单位");
        assertThat(list("text=" + mark + "&state=inactive")).contains("没有符合条件的单位");
        assertThat(pages.status(ADMIN, "/admin/units?before=x")).isEqualTo(400);
    }

    @Test
    void correctsAUnitWithAReason() {
        long id = unit("示例甲", CODE);
        assertThat(sentBack(id, "示例乙" + mark, "enterprise", "330106", "")).contains("请写明原因", "value=\"示例乙" + mark);
        assertThat(sentBack(id, "", "king", "330500", "更名")).contains("请填写单位名称", "请从列表中选择单位类型", "市域外单位不能作为牵头单位");
        assertThat(change(id, "示例乙" + mark, "leading-enterprise", "330109", " 工商变更登记 ")).isEqualTo("单位资料已保存。");
        assertThat(audited("unit:" + id)).containsExactly("audit.unit.changed 名称：示例甲" + mark + " → 示例乙" + mark
                + "；单位类型：企业 → 行业龙头企业；所在区县：西湖区 → 萧山区（原因：工商变更登记）");
        assertThat(pages.read(ADMIN, "/admin/units/" + id)).contains("工商变更登记", "示例乙" + mark);
        assertThat(pages.flash(ADMIN, "/admin/units/" + id, "version", "0", "name", "丙" + mark, "kind", "enterprise",
                "district", "330106", "reason", "再改")).contains("刚刚被别人修改过");
    }

    @Test
    void aUnitOutsideTheCityKeepsItsDistrict() {
        long id = unit("市外甲", CODE);
        jdbc.update("update organization set district_code = '330500' where id = ?", id);
        assertThat(pages.read(ADMIN, "/admin/units/" + id)).contains("市域外（330500）");
        assertThat(change(id, "市外乙" + mark, "enterprise", "330500", "更名")).isEqualTo("单位资料已保存。");
    }

    @Test
    void thePeopleOfADeactivatedUnitCannotLogIn() {
        long id = unit("示例甲", CODE);
        long person = person("-a", null, cn.ronghe.organization.Role.APPLICANT);
        jdbc.update("update person set organization_id = ? where id = ?", id, person);
        assertThat(pages.read(ADMIN, "/admin/units/" + id)).contains("停用后本单位 1 位申报人不能登录");
        assertThat(pages.flash(ADMIN, "/admin/units/" + id + "/deactivate", "version", "0")).contains("请写明原因");
        assertThat(pages.flash(ADMIN, "/admin/units/" + id + "/deactivate", "version", "0", "reason", "注销"))
                .isEqualTo("单位已停用。");
        assertThatThrownBy(() -> logins.loadUserByUsername(mark + "-a")).isInstanceOf(UsernameNotFoundException.class);
        assertThat(pages.read(ADMIN, "/admin/units?state=inactive&text=" + mark)).contains("示例甲" + mark, "已停用");
        assertThat(pages.flash(ADMIN, "/admin/units/" + id + "/reactivate", "version", "1", "reason", "误停"))
                .isEqualTo("单位已恢复。");
        assertThat(logins.loadUserByUsername(mark + "-a").getUsername()).isEqualTo(mark + "-a");
    }

    @Test
    void isForBusinessAdministratorsAlone() {
        assertThat(pages.status("auditor", "/admin/units")).isEqualTo(403);
        assertThat(pages.status(ADMIN, "/admin/units/987654321")).isEqualTo(404);
    }

    private String list(String query) {
        return pages.read(ADMIN, "/admin/units?" + query);
    }

    private String change(long id, String name, String kind, String district, String reason) {
        return pages.flash(ADMIN, "/admin/units/" + id, "version", "0", "name", name, "kind", kind, "district", district,
                "reason", reason);
    }

    private String sentBack(long id, String name, String kind, String district, String reason) {
        return pages.sentBack(ADMIN, "/admin/units/" + id, "version", "0", "name", name, "kind", kind, "district", district,
                "reason", reason);
    }
}
