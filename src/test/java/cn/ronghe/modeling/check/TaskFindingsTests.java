package cn.ronghe.modeling.check;

import static cn.ronghe.modeling.check.SmallRoute.error;
import static cn.ronghe.modeling.check.SmallRoute.warning;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;

import cn.ronghe.modeling.check.SmallRoute.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is found in a drawing's tasks and calls: each kind of finding by a drawing that has it. */
class TaskFindingsTests {

    private static final String GROUPS = " camunda:candidateGroups=\"${departments.city('edu','handler')}\"";
    private static final String ASKED = "departments.city('edu','handler')";
    private static final String DUE = "dueDates.workingDays(5)";
    private static final String FORM = " camunda:formRef=\"small-route-review\" camunda:formRefBinding=\"deployment\"";
    private static final String RECORD = " camunda:delegateExpression=\"${recordCityReviewDelegate}\"";
    private static final String OPINION = "<bpmn:serviceTask id=\"service_opinion\" name=\"登记意见\""
            + " camunda:delegateExpression=\"${recordOpinionDelegate}\" />";

    @ParameterizedTest
    @MethodSource({"people", "days", "forms", "calls", "messages", "opinions"})
    void isFoundWhereItIsAndSaidPlainly(Case one) {
        one.isFound();
    }

    @Test
    void aTaskThatTheHouseKnowsAndThatIsGoneIsNamedAgainstTheDrawingInForce() {
        var known = Set.of("user_opinion", "user_of_another_process");
        var without = SmallRoute.changed("user_opinion", "user_view");

        assertThat(SmallRoute.REVIEW.findings(without, SmallRoute.changed(), known)).singleElement().satisfies(lost -> {
            assertThat(SmallRoute.keyOf(lost)).isEqualTo("task.lost");
            assertThat(lost.isError()).isFalse();
            assertThat(SmallRoute.said(lost)).contains("任务“填写意见”（user_opinion）在新流程图中没有了");
        });
        assertThat(SmallRoute.REVIEW.findings(without, SmallRoute.changed(), Set.of())).isEmpty();
    }

    static Stream<Case> people() {
        return Stream.of(
                error("groups.missing", "user_review", "任务“审查推荐书”没有指定由谁办理", GROUPS, ""),
                error("groups.form", "user_review", "写作“330100-edu”，系统找不到", "${" + ASKED + "}", "330100-edu"),
                error("groups.form", "user_review", "${dueDates.workingDays(5)}", "${" + ASKED + "}",
                        "${dueDates.workingDays(5)}"),
                error("groups.call", "user_review", "写法有误", ASKED, "departments.city('edu')"),
                error("groups.kind", "user_review", "不存在的部门“tax”，到了这一步没有人能认领。可用的部门：drc（",
                        "city('edu'", "city('tax'"),
                error("groups.role", "user_review", "不存在的岗位“boss”，到了这一步没有人能认领。可用的岗位：handler、leader",
                        "'edu','handler'", "'edu','boss'"),
                error("groups.person", "user_review", "直接指定了个人", GROUPS, GROUPS + " camunda:assignee=\"zhangsan\""),
                error("groups.person", "user_review", "直接指定了个人", GROUPS, GROUPS + " camunda:candidateUsers=\"a,b\""));
    }

    static Stream<Case> days() {
        return Stream.of(
                warning("due.missing", "user_review", "任务“审查推荐书”没有办理期限", " camunda:dueDate=\"${" + DUE + "}\"", "",
                        "\n        " + FORM.strip(), FORM),
                error("due.form", "user_review", "写作“P5D”", "${" + DUE + "}", "P5D"),
                error("due.call", "user_review", "“${dueDates.workingDays()}”写法有误", DUE, "dueDates.workingDays()"),
                error("due.days", "user_review", "应为 1 至 99 个工作日", DUE, "dueDates.workingDays(100)"),
                error("due.days", "user_review", "应为 1 至 99 个工作日", DUE, "dueDates.workingDays(0)"));
    }

    static Stream<Case> forms() {
        return Stream.of(
                error("form.missing", "user_opinion", "任务“填写意见”没有表单",
                        " camunda:formRef=\"case-opinion\" camunda:formRefBinding=\"deployment\"", "", OPINION,
                        OPINION.replace("Opinion", "CityReview")),
                error("form.unknown", "user_opinion", "任务“填写意见”引用的表单 case-thought 不存在", "case-opinion", "case-thought",
                        OPINION, OPINION.replace("Opinion", "CityReview")),
                error("form.binding", "user_review", "任务“审查推荐书”的表单绑定方式", FORM,
                        FORM.replace("deployment", "latest")),
                warning("form.on-portal", "user_review", "任务“审查推荐书”由申报单位在门户办理", ASKED, "departments.applicant()"));
    }

    static Stream<Case> calls() {
        String handed = "<camunda:in source=\"applicationId\" target=\"applicationId\" />";
        String rule = "<bpmn:businessRuleTask id=\"rule_review\" name=\"按表判断\"";
        return Stream.of(
                error("service.delegate", "service_record", "服务任务“登记审查结果”没有指定委托", RECORD, ""),
                error("rule.unknown", "rule_review", "规则任务“按表判断”引用的决策表“grades”不存在",
                        "<bpmn:serviceTask id=\"service_record\" name=\"登记审查结果\"" + RECORD,
                        rule + " camunda:decisionRef=\"grades\"", "\"service_record\"", "\"rule_review\""),
                error("call.unknown", "call_correct", "“补正推荐书”调用的流程“repair”不存在", "calledElement=\"correction\"",
                        "calledElement=\"repair\""),
                error("call.unknown", "call_correct", "“补正推荐书”调用的流程“”不存在", " calledElement=\"correction\"", ""),
                error("call.empty", "call_correct", "“补正推荐书”没有把业务键和申报编号传给", handed, ""),
                error("call.empty", "call_correct", "“补正推荐书”没有把业务键",
                        "<camunda:in businessKey=\"${execution.processBusinessKey}\" />", ""));
    }

    /** Only a process that is there can call itself, so this one is ours. */
    @Test
    void aProcessThatCallsItselfIsFound() {
        var bundle = OurReview.bundle("practice-center-enterprise");
        var calling = OurReview.bundle(bundle.key(), bundle.bpmn()
                .replace("calledElement=\"site-visit\"", "calledElement=\"practice-center-enterprise\""));

        assertThat(SmallRoute.REVIEW.findings(calling)).singleElement().satisfies(found -> {
            assertThat(SmallRoute.keyOf(found)).isEqualTo("call.itself");
            assertThat(found.isError()).isTrue();
            assertThat(found.elementId()).isEqualTo("call_site_visit");
            assertThat(SmallRoute.said(found)).contains("调用活动“实地考察”调用了流程自己");
        });
    }

    static Stream<Case> messages() {
        String wait = "<bpmn:receiveTask id=\"receive_paper\" name=\"等待纸件\"";
        String behind = "targetRef=\"end_done\" />";
        String flow = "<bpmn:sequenceFlow id=\"flow_published\"";
        return Stream.of(
                error("message.missing", "catch_published", "“等待联合遴选”等待消息，但没有选择消息",
                        " messageRef=\"message_published\"", ""),
                error("message.missing", "catch_published", "但没有选择消息", " name=\"selection-published\"", ""),
                error("message.missing", "receive_paper", "“等待纸件”等待消息", flow, wait + " />" + flow,
                        behind, "targetRef=\"receive_paper\" /><bpmn:sequenceFlow id=\"flow_paper\""
                                + " sourceRef=\"receive_paper\" targetRef=\"end_done\" />"),
                error("message.unknown", "catch_published", "“等待联合遴选”等待的消息“paper-came”系统从不发送",
                        "selection-published", "paper-came"));
    }

    static Stream<Case> opinions() {
        return Stream.of(
                error("opinion.lost", "user_opinion", "任务“填写意见”填写的意见没有登记", OPINION,
                        OPINION.replace("Opinion", "CityReview")),
                error("opinion.none", "service_record", "“登记审查结果”登记部门意见，但它前面不是", "recordCityReviewDelegate",
                        "recordOpinionDelegate"));
    }
}
