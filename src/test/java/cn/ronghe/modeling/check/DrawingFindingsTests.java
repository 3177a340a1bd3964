package cn.ronghe.modeling.check;

import static cn.ronghe.modeling.check.SmallRoute.error;
import static cn.ronghe.modeling.check.SmallRoute.warning;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import cn.ronghe.modeling.check.SmallRoute.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is found in a drawing's process, ids, names, ways and timers: each kind of finding by a drawing that has it. */
class DrawingFindingsTests {

    private static final String END = "<bpmn:endEvent id=\"end_done\" name=\"已办结\" />";
    private static final String FLOW = "<bpmn:sequenceFlow id=\"flow_published\"";

    @Test
    void nothingIsFoundInADrawingWithNothingWrong() {
        assertThat(SmallRoute.REVIEW.findings(SmallRoute.changed())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource({"process", "ids", "names", "gateways", "ways", "timers"})
    void isFoundWhereItIsAndSaidPlainly(Case one) {
        one.isFound();
    }

    static Stream<Case> process() {
        return Stream.of(
                error("not-bpmn", "", "不符合 BPMN 2.0 的结构", "sourceRef=\"start_submitted\"", "sourceRef=\"nobody\""),
                error("not-bpmn", "", "不符合 BPMN 2.0 的结构", FLOW, "<bpmn:lane id=\"lane_lost\" />" + FLOW),
                error("process.one", "", "文件里有 2 个流程", "</bpmn:process>", "</bpmn:process>"
                        + "<bpmn:process id=\"other\" name=\"另一个\" isExecutable=\"true\" camunda:historyTimeToLive=\"P9D\" />"),
                error("process.id", "small-lane", "流程编号是 small-lane，应为 small-route",
                        "process id=\"small-route\"", "process id=\"small-lane\"", "Ref=\"small-route\"", "Ref=\"small-lane\""),
                error("process.executable", "small-route", "没有勾选“可执行”", "isExecutable=\"true\"", "isExecutable=\"false\""),
                error("process.history", "small-route", "没有填写历史保留期限", " camunda:historyTimeToLive=\"P3650D\"", ""),
                error("process.history.wrong", "small-route", "写作“十年”", "TimeToLive=\"P3650D\"", "TimeToLive=\"十年\""),
                warning("process.startable", "small-route", "可以在任务列表里手工启动",
                        "isStartableInTasklist=\"false\"", "isStartableInTasklist=\"true\""));
    }

    static Stream<Case> ids() {
        return Stream.of(
                error("id.kind", "task_plain", "“抄送”的元素类型本系统不使用", behindTheEnd(
                        "<bpmn:task id=\"task_plain\" name=\"抄送\" />", "task_plain")),
                error("id.node", "Activity_0abc", "“登记审查结果”的元素编号 Activity_0abc 不是手工命名的。请改为以 service_ 开头",
                        "service_record", "Activity_0abc"),
                error("id.node", "user_Review", "元素编号 user_Review", "user_review", "user_Review"),
                error("id.missing", "", "“悬着”没有编号", END, END + "<bpmn:endEvent name=\"悬着\" />"),
                warning("id.other", "Flow_1", "“Flow_1”的元素编号 Flow_1 不是手工命名的，建议改为以 flow_ 开头",
                        "flow_recorded", "Flow_1"),
                warning("id.other", "Lane_1", "“市教育局”的元素编号 Lane_1", "lane_city", "Lane_1"),
                warning("id.other", "Participant_1", "以 pool_ 开头", "pool_small_route", "Participant_1"),
                warning("id.other", "Message_1", "以 message_ 开头", "message_published", "Message_1"),
                warning("id.missing", "", "“市教育局”没有编号", "lane id=\"lane_city\"", "lane"),
                warning("id.way", "xor_other_yes", "“通过”是网关的出口，编号 xor_other_yes 建议以 xor_passed_ 开头",
                        "xor_passed_yes", "xor_other_yes"));
    }

    static Stream<Case> names() {
        return Stream.of(
                error("name.missing", "service_record", "元素 service_record 没有名称", " name=\"登记审查结果\"", ""),
                error("name.missing", "small-route", "元素 small-route 没有名称", "id=\"small-route\" name=\"小路线\"",
                        "id=\"small-route\" name=\"　\""),
                warning("name.wanted", "lane_city", "元素 lane_city 没有名称", " name=\"市教育局\"", ""),
                warning("name.wanted", "xor_passed_returned", "元素 xor_passed_returned 没有名称", " name=\"退回\"", ""),
                warning("name.style", "user_review", "“Review 推荐书”", "审查推荐书", "Review 推荐书"),
                warning("name.style", "user_review", "20 个字以内", "审查推荐书", "审".repeat(21)),
                warning("name.question", "xor_passed", "“审查通过”建议写成问句", "审查通过？", "审查通过"));
    }

    static Stream<Case> gateways() {
        String split = "<bpmn:endEvent id=\"end_second\" name=\"另一个结束\" /><bpmn:sequenceFlow id=\"flow_second\""
                + " name=\"另一条\" sourceRef=\"catch_published\" targetRef=\"end_second\" />";
        return Stream.of(
                warning("gateway.split", "catch_published", "“等待联合遴选”直接引出多条连线", FLOW, split + FLOW,
                        "flow_published\"", "flow_published\" name=\"一条\""),
                error("gateway.condition", "xor_passed_yes", "网关“审查通过？”的出口“通过”没有条件",
                        "${outcome == 'passed'}", " "),
                warning("gateway.never", "xor_passed", "办理结果“agreed”，前面的表单里没有这个选项",
                        "id=\"xor_passed\" name", "id=\"xor_passed\" default=\"xor_passed_rejected\" name",
                        "outcome == 'passed'", "outcome == 'agreed'"),
                warning("gateway.default", "xor_passed", "没有默认出口，各个条件又没有包含全部办理结果",
                        "{ \"label\": \"通过\"", "{ \"label\": \"转办\", \"value\": \"handed\" }, { \"label\": \"通过\""),
                warning("gateway.default", "xor_passed", "没有默认出口", "${outcome == 'passed'}", "${listReported}"),
                warning("gateway.default", "xor_passed", "没有默认出口", "id=\"xor_passed\"",
                        "id=\"xor_passed\" default=\"flow_submitted\"", "${outcome == 'passed'}", "${listReported}"),
                warning("gateway.default", "or_passed", "没有默认出口", "xor_passed", "or_passed", "审查通过？", "审查通过",
                        "exclusiveGateway", "inclusiveGateway", "${outcome == 'passed'}", "${listReported}"));
    }

    static Stream<Case> ways() {
        String lonely = "<bpmn:endEvent id=\"end_lonely\" name=\"没有来路\" />";
        String call = SmallRoute.drawing().replaceFirst("(?s).*(<bpmn:callActivity.*</bpmn:callActivity>).*", "$1");
        String stuck = "<bpmn:serviceTask id=\"service_stuck\" name=\"停在这里\""
                + " camunda:delegateExpression=\"${recordCityReviewDelegate}\" />";
        return Stream.of(
                error("way.start", "", "没有开始事件", "<bpmn:startEvent id=\"start_submitted\" name=\"已提交\" />", "",
                        "<bpmn:sequenceFlow id=\"flow_submitted\" sourceRef=\"start_submitted\" targetRef=\"user_review\" />", ""),
                warning("way.unreached", "end_lonely", "“没有来路”永远走不到", END, END + lonely),
                warning("way.endless", "service_stuck", "从“停在这里”走不到任何结束", END, END + stuck,
                        "targetRef=\"end_rejected\"", "targetRef=\"service_stuck\"",
                        "<bpmn:endEvent id=\"end_rejected\" name=\"未通过\" />", ""),
                warning("loop", "service_record", "“登记审查结果”在一个不停顿的循环里",
                        "targetRef=\"call_correct\"", "targetRef=\"service_record\"",
                        "<bpmn:sequenceFlow id=\"flow_corrected\" sourceRef=\"call_correct\" targetRef=\"user_review\" />", "",
                        call, ""));
    }

    static Stream<Case> timers() {
        return Stream.of(
                error("timer.unreadable", "timer_late", "“已逾期”的时间“三天”无法识别", late("timeDuration", "三天")),
                error("timer.unreadable", "timer_late", "时间“P2W”无法识别", late("timeDuration", "P2W")),
                error("timer.unreadable", "timer_late", "时间“2026-13-01T00:00:00Z”无法识别",
                        late("timeDate", "2026-13-01T00:00:00Z")),
                error("timer.unreadable", "timer_late", "时间“0 0 9 * * monday-ish ?”无法识别",
                        late("timeCycle", "0 0 9 * * monday-ish ?")),
                error("timer.unreadable", "timer_late", "时间“”无法识别", late("timeCycle", "")),
                warning("timer.often", "timer_late", "（R/PT5S）间隔不到一分钟", late("timeCycle", "R/PT5S")),
                warning("timer.often", "timer_late", "（* * 9 * * ?）间隔不到一分钟", late("timeCycle", "* * 9 * * ?")),
                warning("timer.start", "start_submitted", "“已提交”会自动启动流程",
                        "<bpmn:startEvent id=\"start_submitted\" name=\"已提交\" />",
                        "<bpmn:startEvent id=\"start_submitted\" name=\"已提交\">" + timer("timeCycle", "0 0 9 * * ?")
                                + "</bpmn:startEvent>"),
                warning("timer.before-selection", "timer_wait", "“等待两天”在审查通过与联合遴选之间",
                        waitBeforeSelection()));
    }

    private static String[] behindTheEnd(String node, String id) {
        return new String[] {"targetRef=\"end_done\"", "targetRef=\"" + id + "\"", FLOW, node
                + "<bpmn:sequenceFlow id=\"flow_on\" sourceRef=\"" + id + "\" targetRef=\"end_done\" />" + FLOW};
    }

    /** A timer on the border of the review that ends it. */
    private static String[] late(String kind, String text) {
        return new String[] {END, END + "<bpmn:boundaryEvent id=\"timer_late\" name=\"已逾期\" attachedToRef=\"user_review\">"
                + timer(kind, text) + "</bpmn:boundaryEvent><bpmn:sequenceFlow id=\"flow_late\" sourceRef=\"timer_late\""
                + " targetRef=\"end_rejected\" />"};
    }

    private static String[] waitBeforeSelection() {
        return new String[] {"targetRef=\"catch_published\"", "targetRef=\"timer_wait\"", FLOW,
            "<bpmn:intermediateCatchEvent id=\"timer_wait\" name=\"等待两天\">" + timer("timeDuration", "P2D")
                    + "</bpmn:intermediateCatchEvent><bpmn:sequenceFlow id=\"flow_waited\" sourceRef=\"timer_wait\""
                    + " targetRef=\"catch_published\" />" + FLOW};
    }

    private static String timer(String kind, String text) {
        return "<bpmn:timerEventDefinition><bpmn:" + kind + " xsi:type=\"bpmn:tFormalExpression\">" + text + "</bpmn:" + kind
                + "></bpmn:timerEventDefinition>";
    }
}
