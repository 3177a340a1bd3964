package cn.ronghe.modeling.check;

import static cn.ronghe.modeling.check.SmallRoute.REVIEW_FORM;
import static cn.ronghe.modeling.check.SmallRoute.error;
import static cn.ronghe.modeling.check.SmallRoute.warning;

import java.util.stream.Stream;

import cn.ronghe.modeling.check.SmallRoute.Case;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is found in a task's form: each kind of finding by a form that has it. */
class FormFindingsTests {

    private static final String NOTE = "{ \"type\": \"text\", \"id\": \"text_guide\", \"text\": \"请看完推荐书再选择办理结果。\" },";
    private static final String OPINION = "\"properties\": { \"requiredUnless\": \"outcome=passed\" }";
    private static final String REQUIRED = "\"validate\": { \"required\": true }";

    @ParameterizedTest
    @MethodSource({"files", "components", "decisions"})
    void isFoundInThatFormAndSaidPlainly(Case one) {
        one.isFound();
    }

    static Stream<Case> files() {
        return Stream.of(
                error("form.json", REVIEW_FORM, "表单 small-route-review 不是表单文件", "\"schemaVersion\": 16", "\"schema"),
                error("form.id", REVIEW_FORM, "写的编号是“other-review”，应与文件名一致", "\"id\": \"small-route-review\"",
                        "\"id\": \"other-review\""),
                error("form.empty", REVIEW_FORM, "表单 small-route-review 是空的", "\"components\"", "\"parts\""),
                warning("form.large", REVIEW_FORM, "组件超过 14 个", NOTE, notes(12)),
                warning("form.platform", REVIEW_FORM, "不是按 Camunda 7", "\"Camunda Platform\"", "\"Camunda Cloud\""),
                warning("form.version", REVIEW_FORM, "比任务列表所用的版本新（17，任务列表为 16）", "\"schemaVersion\": 16",
                        "\"schemaVersion\": 17"));
    }

    static Stream<Case> components() {
        return Stream.of(
                error("form.unknown-setting", REVIEW_FORM, "的组件“审查意见”用了系统不能核对的设置“maxSize”",
                        "\"maxLength\": 1000", "\"maxLength\": 1000, \"maxSize\": 1"),
                error("form.unknown-setting", REVIEW_FORM, "的组件“审查意见”用了系统不能核对的设置“hint”",
                        "\"label\": \"审查意见\"", "\"label\": \"审查意见\", \"hint\": \"x\""),
                error("form.unreadable-setting", REVIEW_FORM, "的组件“审查意见”设置有误", "\"key\": \"opinion\"",
                        "\"key\": \"correctionDays\""),
                error("form.widget", REVIEW_FORM, "的组件“text_guide”（html）任务列表不能显示或提交", NOTE,
                        NOTE.replace("\"text\",", "\"html\",")),
                warning("form.label", REVIEW_FORM, "的组件“field_opinion”没有标题", "\"label\": \"审查意见\"", "\"label\": \"\""),
                warning("form.chinese", REVIEW_FORM, "不是中文的文字：“Opinion”", "\"label\": \"审查意见\"",
                        "\"label\": \"Opinion\""));
    }

    static Stream<Case> decisions() {
        return Stream.of(
                error("form.outcome.radio", REVIEW_FORM, "应为单选按钮", "\"type\": \"radio\"", "\"type\": \"select\""),
                error("form.outcome.required", REVIEW_FORM, "应为必填", REQUIRED, "\"validate\": { \"required\": false }"),
                warning("form.outcome.default", REVIEW_FORM, "不应预先选好", REQUIRED, REQUIRED + ", \"defaultValue\": \"passed\""),
                error("form.outcome.word", REVIEW_FORM, "选项值“退回”应为小写英文字母", "\"label\": \"通过\",",
                        "\"label\": \"再议\", \"value\": \"退回\" }, { \"label\": \"通过\",", "id=\"xor_passed\"",
                        "id=\"xor_passed\" default=\"xor_passed_rejected\""),
                error("form.opinion.length", REVIEW_FORM, "须限制在 1000 个字符以内", "\"maxLength\": 1000", "\"maxLength\": 1001"),
                error("form.opinion.length", REVIEW_FORM, "须限制在", "\"maxLength\": 1000", "\"minLength\": 0"),
                warning("form.opinion.reason", REVIEW_FORM, "没有要求写明理由", OPINION, "\"properties\": {}"),
                warning("form.opinion.reason", REVIEW_FORM, "没有要求写明理由", OPINION, OPINION.replace("passed", "returned")),
                warning("form.days", REVIEW_FORM, "应只在退回时显示，且限 1 至 60 个工作日", "\"max\": 60", "\"max\": 365"),
                warning("form.days", REVIEW_FORM, "应只在退回时显示", "outcome != \\\"returned\\\"", "outcome = \\\"passed\\\""));
    }

    private static String notes(int count) {
        StringBuilder notes = new StringBuilder();
        for (int i = 0; i < count; i++) {
            notes.append(NOTE.replace("text_guide", "text_guide_" + i));
        }
        return notes.toString();
    }
}
