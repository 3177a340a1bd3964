package cn.ronghe.administration.web;


import java.util.Arrays;
import java.util.List;
import java.util.Map;

import cn.ronghe.organization.Role;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A form that does not say which version its person looked at is refused as one that is out of date. */
class StaleFormsTests extends AdministrationTest {

    private static final String ADMIN = "admin";
    private static final String STALE = "刚刚被别人修改过";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void nothingIsChangedByAFormWithoutItsVersion() {
        long person = person("a", "330106-edu", Role.HANDLER);
        long unit = unit("甲", "91330106MA0T5T123X");
        String department = "330106-fin";
        jdbc.update("update department set version = 0 where code = ?", department);
        List<Map<String, Object>> before = rows(person, unit, department);
        Map<String, String[]> forms = Map.of(
                "/admin/people/" + person, new String[] {"name", "乙", "email", "b@example.cn"},
                "/admin/people/" + person + "/posts", new String[] {"role", "LEADER", "department", "330106-edu"},
                "/admin/people/" + person + "/posts/remove", new String[] {"role", "HANDLER", "department", "330106-edu"},
                "/admin/people/" + person + "/deactivate", new String[] {},
                "/admin/people/" + person + "/password", new String[] {"password", "窗外的桂花又开了三次"},
                "/admin/people/" + person + "/invitation", new String[] {},
                "/admin/units/" + unit, new String[] {"name", "乙", "kind", "enterprise", "district", "330106", "reason", "更名"},
                "/admin/units/" + unit + "/deactivate", new String[] {"reason", "注销"},
                "/admin/departments/" + department, new String[] {"name", "西湖区财政和金融局"});
        SoftAssertions all = new SoftAssertions();
        forms.forEach((path, fields) -> {
            all.assertThat(pages.flash(ADMIN, path, fields)).as(path).contains(STALE);
            String[] empty = Arrays.copyOf(fields, fields.length + 2);
            empty[fields.length] = "version";
            empty[fields.length + 1] = "";
            all.assertThat(pages.flash(ADMIN, path, empty)).as(path + " with an empty one").contains(STALE);
        });
        all.assertThat(rows(person, unit, department)).isEqualTo(before);
        all.assertAll();
    }

    @Test
    void noPageTakesAMissingVersionForOneThatARowMayHave() {
        SoftAssertions all = new SoftAssertions();
        mappings.getHandlerMethods().forEach((mapping, method) -> Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .filter(parameter -> parameter.getParameter().getName().equals("version") && parameter.getParameterType() == int.class)
                .forEach(parameter -> all.assertThat(parameter.getParameterAnnotation(RequestParam.class).defaultValue())
                        .as("%s", mapping).isIn("-1", ValueConstants.DEFAULT_NONE)));
        all.assertAll();
    }

    private List<Map<String, Object>> rows(long person, long unit, String department) {
        return List.of(jdbc.queryForMap("select * from person where id = ?", person),
                Map.of("posts", posts(person)), jdbc.queryForMap("select * from organization where id = ?", unit),
                jdbc.queryForMap("select * from department where code = ?", department));
    }
}
