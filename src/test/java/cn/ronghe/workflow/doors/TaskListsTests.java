package cn.ronghe.workflow.doors;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who sees which tasks: one's own department's in one's own role, and nothing of anybody else's. */
class TaskListsTests extends DoorTest {

    private static final List<String> STRANGERS = List.of("330114-edu-handler", "330106-drc-handler",
            "330106-edu-leader", CITY_HANDLER, "330100-edu-panel");

    /** Reading what hangs on a task that is not theirs: not there, or refused, or an empty list. */
    private static final List<String> READINGS = List.of(
            "/task/{task}", "/task/{task}/form", "/task/{task}/deployed-form", "/task/{task}/rendered-form",
            "/task/{task}/form-variables", "/task/{task}/variables", "/task/{task}/localVariables",
            "/task/{task}/variables/applicationId", "/task/{task}/identity-links", "/task/{task}/comment",
            "/task/{task}/attachment",
            "/task?processInstanceId={instance}", "/task?processInstanceBusinessKey={case}",
            "/process-instance/{instance}", "/process-instance?businessKey={case}",
            "/process-instance/{instance}/variables", "/process-instance/{instance}/variables/applicationId",
            "/process-instance/{instance}/activity-instances", "/process-instance/{instance}/comment",
            "/execution?processInstanceId={instance}", "/execution/{instance}",
            "/execution/{instance}/localVariables", "/variable-instance?processInstanceIdIn={instance}",
            "/history/process-instance/{instance}", "/history/process-instance?processInstanceBusinessKey={case}",
            "/history/task?processInstanceId={instance}", "/history/activity-instance?processInstanceId={instance}",
            "/history/variable-instance?processInstanceId={instance}", "/history/detail?processInstanceId={instance}",
            "/history/identity-link-log?taskId={task}", "/history/user-operation?processInstanceId={instance}",
            "/history/incident?processInstanceId={instance}", "/history/job-log?processInstanceId={instance}",
            "/job?processInstanceId={instance}", "/incident?processInstanceId={instance}",
            "/event-subscription?processInstanceId={instance}", "/external-task?processInstanceId={instance}",
            "/authorization", "/user", "/group", "/batch", "/history/batch",
            "/process-definition/statistics", "/history/task/report?reportType=count&groupBy=taskName",
            "/process-definition/{definition}/statistics", "/history/process-definition/{definition}/statistics",
            "/task/report/candidate-group-count", "/history/cleanup/job");

    @ParameterizedTest
    @EnumSource(Door.class)
    void theOwnDepartmentSeesItEverywhere(Door door) {
        long id = submitted();
        String task = task(id).taskId();
        Door.Visitor handler = at(door, HANDLER);

        assertThat(handler.get("/task/" + task).json().path("name").asText()).startsWith("初审推荐书 · ");
        assertThat(handler.get("/task/" + task + "/deployed-form").status()).isEqualTo(200);
        assertThat(handler.get("/task/" + task + "/form-variables").status()).isEqualTo(200);
        assertThat(ids(handler.get("/task"))).contains(task);
        assertThat(ids(handler.post("/task", "{\"processInstanceBusinessKey\":\"application:" + id + "\"}"))).contains(task);
        assertThat(filterNames(handler)).containsExactly("待我单位办理", "我已认领", "即将到期", "已逾期");
        assertThat(inFilter(handler, "待我单位办理")).contains(task);
        handler.claim(task);
        assertThat(inFilter(handler, "我已认领")).contains(task);
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void nobodyElseSeesItInAnyList(Door door) {
        long id = submitted();
        String task = task(id).taskId();
        SoftAssertions all = new SoftAssertions();
        for (String username : door == Door.BASIC ? STRANGERS.subList(0, 1) : STRANGERS) {
            Door.Visitor stranger = at(door, username);
            all.assertThat(ids(stranger.get("/task"))).as(username).doesNotContain(task);
            all.assertThat(ids(stranger.post("/task", "{\"unassigned\":true}"))).as(username).doesNotContain(task);
            all.assertThat(ids(stranger.post("/task", "{\"orQueries\":[{\"processInstanceBusinessKey\":\"application:"
                    + id + "\"}]}"))).as(username).doesNotContain(task);
            all.assertThat(stranger.get("/task/count?processInstanceBusinessKey=application:" + id)
                    .json().path("count").asInt(-1)).as(username).isZero();
            all.assertThat(stranger.get("/task/count").json().path("count").asInt(-1)).as(username)
                    .isEqualTo(ofTheirGroups(username));
            for (String name : List.of("待我单位办理", "我已认领", "即将到期", "已逾期")) {
                all.assertThat(inFilter(stranger, name)).as(username + " " + name).doesNotContain(task);
            }
        }
        all.assertAll();
    }

    @ParameterizedTest
    @EnumSource(value = Door.class, names = {"TASKLIST", "REST"})
    void nobodyElseReadsAnythingOfIt(Door door) {
        long id = submitted();
        String task = task(id).taskId();
        at(door, HANDLER).claim(task);
        SoftAssertions all = new SoftAssertions();
        for (String username : STRANGERS) {
            Door.Visitor stranger = at(door, username);
            for (String reading : READINGS) {
                Browser.Answer answer = stranger.get(fill(reading, id));
                String what = username + " " + reading + ": " + answer.body();
                if (answer.status() == 200) {
                    all.assertThat(answer.body()).as(what).isIn("[]", "{}");
                } else {
                    all.assertThat(answer.status()).as(what).isBetween(400, 499);
                    all.assertThat(answer.message()).as(what).containsPattern("\\p{IsHan}");
                }
            }
        }
        all.assertAll();
    }

    private String fill(String reading, long id) {
        String task = task(id).taskId();
        return reading.replace("{task}", task).replace("{instance}", instanceOf(task)).replace("{case}", "application:" + id)
                .replace("{definition}", jdbc.queryForObject("select proc_def_id_ from act_ru_task where id_ = ?",
                        String.class, task));
    }

    private int ofTheirGroups(String username) {
        return jdbc.queryForObject("""
                select count(*) from task_entry where assignee = ?
                or (assignee is null and offered_to = ?)""", Integer.class, username, username);
    }

    private static List<String> ids(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        List<String> ids = new ArrayList<>();
        answer.json().forEach(task -> ids.add(task.path("id").asText()));
        return ids;
    }

    private static List<String> filterNames(Door.Visitor visitor) {
        return filters(visitor).map(filter -> filter.path("name").asText()).toList();
    }

    private static List<String> inFilter(Door.Visitor visitor, String name) {
        String filter = filters(visitor).filter(found -> found.path("name").asText().equals(name)).findFirst()
                .orElseThrow().path("id").asText();
        return ids(visitor.post("/filter/" + filter + "/list", "{}"));
    }

    private static Stream<JsonNode> filters(Door.Visitor visitor) {
        List<JsonNode> filters = new ArrayList<>();
        visitor.get("/filter?resourceType=Task").json().forEach(filters::add);
        return filters.stream().sorted((one, other) -> Integer.compare(priority(one), priority(other)));
    }

    private static int priority(JsonNode filter) {
        return filter.path("properties").path("priority").asInt();
    }
}
