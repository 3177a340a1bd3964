package cn.ronghe.modeling;

import static cn.ronghe.modeling.EnterpriseRoute.ADMIN;
import static cn.ronghe.modeling.EnterpriseRoute.PAGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import cn.ronghe.IntegrationTest;
import cn.ronghe.Pages;
import cn.ronghe.modeling.check.OurReview;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Drawings and forms that break something: they become proposals whose page says why they are never published. */
class HostileProposalTests extends IntegrationTest {

    private static final String OPINION = "forms/case-opinion.form";

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void leaveNothing() {
        jdbc.sql("delete from model_proposal").update();
    }

    static Stream<Arguments> drawings() {
        String ours = EnterpriseRoute.withFinance();
        return Stream.of(
                Arguments.of("an external entity", ours.replaceFirst("<bpmn:definitions",
                        "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><bpmn:definitions"), "不允许文档类型声明"),
                Arguments.of("a billion laughs", ours.replaceFirst("<bpmn:definitions",
                        "<!DOCTYPE a [<!ENTITY b 'c'><!ENTITY d '&b;&b;'>]><bpmn:definitions"), "不允许文档类型声明"),
                Arguments.of("deep nesting", ours.replace("<bpmn:message id=\"message_list_reported\"",
                        "<bpmn:category>".repeat(5000) + "</bpmn:category>".repeat(5000)
                                + "<bpmn:message id=\"message_list_reported\""), "元素嵌套超过 60 层"),
                Arguments.of("no drawing at all", "{}", "不是格式正确的 XML"),
                Arguments.of("a border event of nothing", ours.replace("attachedToRef=\"user_district_review\"",
                        "attachedToRef=\"nothing\""), "流程引擎不接受"),
                Arguments.of("an element without an id", ours.replace("<bpmn:endEvent id=\"end_chosen\"",
                        "<bpmn:endEvent name=\"悬着\" /><bpmn:endEvent id=\"end_chosen\""), "“悬着”没有编号"),
                Arguments.of("a way from a lane", ours.replace("sourceRef=\"start_submitted\"", "sourceRef=\"lane_city\""),
                        "流程引擎不接受"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("drawings")
    void aDrawingIsShownWithItsReason(String what, String bpmn, String said) {
        proposalSays(said, Map.of("route.bpmn", bpmn.getBytes(StandardCharsets.UTF_8)));
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of("deep nesting", "{\"components\":" + "[".repeat(5000) + "]".repeat(5000) + "}", "不是表单文件"),
                Arguments.of("a list", "[]", "不是表单文件"),
                Arguments.of("components that are none", "{\"id\":\"case-opinion\",\"components\":{\"a\":1}}", "设置有误"),
                Arguments.of("values that are none", "{\"id\":\"case-opinion\",\"components\":[{\"id\":\"a\",\"type\":\"radio\","
                        + "\"key\":\"outcome\",\"label\":\"结果\",\"values\":\"x\",\"validate\":{\"required\":\"=a\"}}]}", "设置有误"),
                Arguments.of("what a newer editor adds", form("\"schemaVersion\": 16", "\"schemaVersion\": 99",
                        "\"type\": \"textarea\"", "\"type\": \"richtext\""), "（richtext）任务列表不能显示或提交"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void aFormIsNamedWithItsReason(String what, String form, String said) {
        proposalSays(said, Map.of("route.bpmn", EnterpriseRoute.withFinance().getBytes(StandardCharsets.UTF_8),
                "case-opinion.form", form.getBytes(StandardCharsets.UTF_8)));
    }

    private void proposalSays(String said, Map<String, byte[]> files) {
        Pages pages = new Pages(context);
        String proposal = pages.upload(ADMIN, PAGE + "/proposals", files).getResponse().getHeader("Location");
        assertThat(pages.read(ADMIN, proposal)).contains(said, "必须改正后才能启用").doesNotContain("name=\"reason\"", "root:");
        assertThat(pages.status(ADMIN, PAGE)).isEqualTo(200);
    }

    private static String form(String... edits) {
        String text = OurReview.read(Path.of(OPINION));
        for (int i = 0; i < edits.length; i += 2) {
            text = text.replace(edits[i], edits[i + 1]);
        }
        return text;
    }
}
