package cn.ronghe.workflow.doors;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may complete 初审推荐书 with which values, through every door and both ways of completing. */
class CompletingTests extends DoorTest {


    /** What the assignee may not send, and a word of the sentence that says so. */
    private static final Map<String, String> WRONG = Map.ofEntries(
            Map.entry("", "办理结果"),
            Map.entry("'outcome':{'value':null}", "办理结果"),
            Map.entry("'outcome':{'value':''}", "办理结果"),
            Map.entry("'outcome':{'value':'approved'}", "办理结果"),
            Map.entry("'outcome':{'value':'PASSED'}", "办理结果"),
            Map.entry("'outcome':{'value':'sealed'}", "办理结果"),
            Map.entry("'outcome':{'value':true,'type':'Boolean'}", "办理结果"),
            Map.entry("'outcome':{'value':1,'type':'Integer'}", "办理结果"),
            Map.entry("'outcome':{'value':'[\\'passed\\']','type':'Json'}", ""),
            Map.entry("'outcome':{'value':['passed']}", ""),
            Map.entry("'outcome':{'value':'rejected'}", "意见"),
            Map.entry("'outcome':{'value':'rejected'},'opinion':{'value':''}", "意见"),
            Map.entry("'outcome':{'value':'rejected'},'opinion':{'value':' \u3000\\n'}", "意见"),
            Map.entry("'outcome':{'value':'returned'},'correctionDays':{'value':10}", "意见"),
            Map.entry("'outcome':{'value':'passed'},'opinion':{'value':'" + "意".repeat(1001) + "'}", "意见"),
            Map.entry("'outcome':{'value':'passed'},'opinion':{'value':7,'type':'Integer'}", "意见"),
            Map.entry("'outcome':{'value':'passed'},'opinion':{'value':'零\\u0000'}", "意见"),
            Map.entry("'outcome':{'value':'passed'},'opinion':{'value':'半\\ud83d'}", "意见"),
            Map.entry(returned("0"), "补正期限"),
            Map.entry(returned("61"), "补正期限"),
            Map.entry(returned("1.5"), "补正期限"),
            Map.entry(returned("-1"), "补正期限"),
            Map.entry(returned("1e21"), "补正期限"),
            Map.entry(returned("null"), "补正期限"),
            Map.entry(returned("'十'"), "补正期限"),
            Map.entry("'outcome':{'value':'passed'},'correctionDays':{'value':10}", "补正期限"),
            Map.entry("'outcome':{'value':'passed'},'applicationId':{'value':1,'type':'Long'}", "applicationId"),
            Map.entry("'outcome':{'value':'passed'},'listReported':{'value':true,'type':'Boolean'}", "listReported"),
            Map.entry("'outcome':{'value':'passed'},'任意':{'value':'x'}", "任意"),
            Map.entry("'outcome':{'value':'passed'},'<b>x</b>':{'value':'x'}", "b"),
            Map.entry("'outcome':{'value':'passed'},'data':{'value':'{\\'a\\':[1,{}]}','type':'Json'}", ""),
            Map.entry("'outcome':{'value':'passed'},'data':{'value':'<a/>','type':'Xml'}", ""),
            Map.entry("'outcome':{'value':'passed'},'file':{'value':'QQ==','type':'File','valueInfo':{'filename':'a.pdf'}}", ""),
            Map.entry("'outcome':{'value':'passed'},'bytes':{'value':'QQ==','type':'Bytes'}", ""),
            Map.entry("'outcome':{'value':'rO0ABXA=','type':'Object','valueInfo':{'objectTypeName':'java.lang.String',"
                    + "'serializationDataFormat':'application/x-java-serialized-object'}}", ""),
            Map.entry("'outcome':{'value':'\\'passed\\'','type':'Object','valueInfo':{'objectTypeName':"
                    + "'java.lang.String','serializationDataFormat':'application/json'}}", ""),
            Map.entry("'outcome':{'value':'passed','type':'Nothing'}", ""));

    static Stream<Arguments> ways() {
        return Stream.of(Door.values()).flatMap(door -> Stream.of("complete", "submit-form")
                .map(way -> Arguments.of(door, way)));
    }

    /** A login with each request takes its time, and the values pass the same guard. */
    static Stream<Arguments> waysWithSession() {
        return ways().filter(way -> way.get()[0] != Door.BASIC);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void nobodyElseCompletesIt(Door door, String way) {
        String task = task(submitted()).taskId();
        at(Door.TASKLIST, HANDLER).claim(task);
        Database before = Database.now(jdbc);
        SoftAssertions all = new SoftAssertions();
        for (String username : List.of("330114-edu-handler", "330106-drc-handler", "330106-edu-leader",
                "330106-drc-leader", CITY_HANDLER, "330100-edu-panel", APPLICANT, ADMIN, "auditor")) {
            refuses(all, username, "", at(door, username), task, way, PASSED);
        }
        changedNothing(all, before);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void nobodyElseCompletesItWhileNobodyHasIt(Door door, String way) {
        String task = task(submitted()).taskId();
        Database before = Database.now(jdbc);
        SoftAssertions all = new SoftAssertions();
        for (String username : List.of("330114-edu-handler", "330106-drc-handler", "330106-edu-leader", ADMIN)) {
            refuses(all, username, "", at(door, username), task, way, PASSED);
        }
        refuses(all, "has not claimed it", "认领", at(door, HANDLER), task, way, PASSED);
        changedNothing(all, before);
    }

    @ParameterizedTest
    @MethodSource("waysWithSession")
    void theAssigneeIsHeldToTheForm(Door door, String way) {
        String task = task(submitted()).taskId();
        Door.Visitor handler = at(door, HANDLER);
        assertThat(handler.claim(task).status()).isEqualTo(204);
        Database before = Database.now(jdbc);
        SoftAssertions all = new SoftAssertions();
        WRONG.forEach((values, word) ->
                refuses(all, values, word, handler, task, way, variables(values.replace('\'', '"'))));
        refuses(all, "no JSON", "", handler, task, way, "{\"variables\":");
        refuses(all, "an array", "", handler, task, way, "[]");
        refuses(all, "nothing", "", handler, task, way, "{}");
        changedNothing(all, before);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void nothingIsCompletedAfterWithdrawal(Door door, String way) {
        long id = submitted();
        String task = task(id).taskId();
        assertThat(at(door, HANDLER).claim(task).status()).isEqualTo(204);
        withdraw(id);
        Database before = Database.now(jdbc);
        SoftAssertions all = new SoftAssertions();
        refuses(all, "withdrawn", "撤回", at(door, HANDLER), task, way, PASSED);
        changedNothing(all, before);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void theAssigneeCompletesItOnceAndTheEngineKeepsNoText(Door door, String way) {
        long id = submitted();
        String task = task(id).taskId();
        String opinion = "材料齐全，数据与佐证一致，独一无二的意见" + task;
        Door.Visitor handler = at(door, HANDLER);
        assertThat(handler.claim(task).status()).isEqualTo(204);
        walk.as(HANDLER).check(id);

        Browser.Answer answer = handler.post("/task/" + task + "/" + way, variables(
                "\"outcome\":{\"value\":\"passed\"},\"opinion\":{\"value\":\"" + opinion + "\"}"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        assertThat(stateOf(id)).isEqualTo("AWAITING_SEAL");
        assertThat(task(id).key()).isEqualTo("user_district_seal");
        assertThat(jdbc.queryForObject("select opinion from review_opinion where application_id = ?", String.class, id))
                .isEqualTo(opinion);
        assertThat(Database.now(jdbc).tablesWith(opinion)).isNotEmpty().noneMatch(table -> table.startsWith("ACT_"));
        Database before = Database.now(jdbc);
        SoftAssertions all = new SoftAssertions();
        refuses(all, "a second time", "办结", handler, task, way, PASSED);
        changedNothing(all, before);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void nothingIsPassedBeforeTheChecklistIsAnswered(Door door, String way) {
        long id = submitted();
        String task = task(id).taskId();
        assertThat(at(door, HANDLER).claim(task).status()).isEqualTo(204);
        Database before = Database.now(jdbc);
        SoftAssertions all = new SoftAssertions();
        refuses(all, "open", "初审要点还有 7 条没有核对", at(door, HANDLER), task, way, PASSED);
        changedNothing(all, before);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void theAnswerWithVariablesHoldsNoneOfTheText(Door door, String way) {
        long id = submitted();
        String task = task(id).taskId();
        String opinion = "请补充佐证，独一无二的意见" + task;
        Door.Visitor handler = at(door, HANDLER);
        handler.claim(task);

        Browser.Answer answer = handler.post("/task/" + task + "/" + way, """
                {"withVariablesInReturn":true,"variables":{"outcome":{"value":"returned"},
                 "correctionDays":{"value":10,"type":"Double"},"opinion":{"value":"%s"}}}""".formatted(opinion));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(stateOf(id)).isEqualTo("CORRECTING");
        assertThat(Database.now(jdbc).tablesWith(opinion)).isNotEmpty().noneMatch(table -> table.startsWith("ACT_"));
    }

    private void refuses(SoftAssertions all, String what, String word, Door.Visitor visitor, String task, String way,
                         String body) {
        Browser.Answer answer = visitor.post("/task/" + task + "/" + way, body);
        all.assertThat(answer.status()).as("%s: %s", what, answer.body()).isBetween(400, 499);
        all.assertThat(message(answer)).as("%s: %s", what, answer.body()).containsPattern("\\p{IsHan}").contains(word);
    }

    private void changedNothing(SoftAssertions all, Database before) {
        all.assertThat(before.differenceTo(Database.now(jdbc))).isEmpty();
        all.assertAll();
    }

    private static String message(Browser.Answer answer) {
        return answer.body().startsWith("{") ? answer.message() : "no JSON: " + answer.body();
    }

    private static String returned(String days) {
        return "'outcome':{'value':'returned'},'opinion':{'value':'请补正'},'correctionDays':{'value':" + days + "}";
    }

    private static String variables(String values) {
        return "{\"variables\":{" + values + "}}";
    }
}
