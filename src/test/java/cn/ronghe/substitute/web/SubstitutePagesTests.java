package cn.ronghe.substitute.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ronghe.IntegrationTest;
import cn.ronghe.Pages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

class SubstitutePagesTests extends IntegrationTest {

    private static final String PAGE = "/admin/substitutes";
    private static final String ADMIN = "admin";
    private static final String UNIT = "西湖区发展和改革局";

    @Autowired
    private WebApplicationContext context;

    private Pages pages;

    @BeforeEach
    void open() {
        pages = new Pages(context);
    }

    @AfterEach
    void nameAsInTheSample() {
        assertThat(name(UNIT, "330106-drc", "330106-edu")).isEqualTo("代审部门已保存。");
    }

    @Test
    void namesReplacesAndForgetsSubstitutes() {
        assertThat(pages.read(ADMIN, PAGE)).contains(UNIT, "西湖区教育局", "11330106MB0T5T882Y");
        assertThat(name("11330106MB0T5T882Y", "330106-drc", "330100-fin")).isEqualTo("代审部门已保存。");
        assertThat(pages.read(ADMIN, PAGE)).contains("<span>杭州市财政局</span>");
        assertThat(name(" " + UNIT + " ", "330106-drc", "")).isEqualTo("代审部门已保存。");
        assertThat(pages.read(ADMIN, PAGE)).contains("<span class=\"tag bad\">未指定</span>");

        String forget = pages.read(ADMIN, PAGE).split("action=\"/admin/substitutes/")[1].split("\"")[0];
        assertThat(pages.flash(ADMIN, PAGE + "/" + forget)).isEqualTo("已取消登记。");
        assertThat(pages.read(ADMIN, PAGE)).contains("还没有登记");
        assertThat(pages.send(ADMIN, PAGE + "/" + forget).getResponse().getStatus()).isEqualTo(404);
    }

    @Test
    void saysBesideTheFieldWhatIsWrong() {
        assertThat(naming("没有的单位", "330106-drc", "")).contains("没有找到这个申报单位", "value=\"没有的单位\"");
        assertThat(naming("", "330106-drc", "")).contains("没有找到这个申报单位");
        assertThat(naming(UNIT, "", "")).contains("请选择西湖区发展和改革局所在区县的部门");
        assertThat(naming(UNIT, "330108-drc", "")).contains("请选择西湖区发展和改革局所在区县的部门");
        assertThat(naming(UNIT, "330106-drc", "330106-drc")).contains("不能代审自己的申报");
        assertThat(naming(UNIT, "330106-drc", "330108-edu")).contains("同一区县的部门，或市级部门");
        assertThat(naming(UNIT, "330106-drc", "nothing")).contains("同一区县的部门，或市级部门");
        assertThat(naming(UNIT, "330106-drc", "330100-edu"))
                .contains("杭州市教育局负责公共实践中心的市级审查，不能同时代行初审");
    }

    @Test
    void aMailLeadsToTheUnitItIsAbout() {
        assertThat(pages.read(ADMIN, PAGE + "?unit=11330106MB0T5T882Y")).contains("value=\"11330106MB0T5T882Y\"");
    }

    private String name(String unit, String department, String substitute) {
        return pages.flash(ADMIN, PAGE, "unit", unit, "department", department, "substitute", substitute);
    }

    private String naming(String unit, String department, String substitute) {
        return pages.sentBack(ADMIN, PAGE, "unit", unit, "department", department, "substitute", substitute);
    }
}
