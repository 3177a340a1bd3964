package cn.ronghe.workflow.doors;

import java.util.Map;

import cn.ronghe.application.Application;
import cn.ronghe.organization.Role;
import cn.ronghe.shared.TaskDoor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** One person may hold both roles of a department, and never both in one case. */
class LeaderIsHandlerTests extends DoorTest {

    private static final String BOTH = "both-in-edu";

    @Autowired
    private TaskDoor decisions;

    @BeforeEach
    void engage() {
        engage(BOTH, "330106-edu", Role.HANDLER, Role.LEADER);
    }

    @AfterEach
    void dismiss() {
        dismiss(BOTH);
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void whoeverPassedItCannotTakeTheSeal(Door door) {
        long id = submitted();
        Door.Visitor both = at(door, BOTH);
        assertThat(both.claim(task(id).taskId()).status()).isEqualTo(204);
        walk.as(BOTH).check(id);
        assertThat(both.post("/task/" + task(id).taskId() + "/complete", PASSED).status()).isEqualTo(204);
        String seal = task(id).taskId();
        Database before = Database.now(jdbc);

        assertThat(both.claim(seal)).satisfies(answer -> refused(answer, "由您经办初审"));
        assertThat(both.post("/task/" + seal + "/complete", SEALED)).satisfies(answer -> refused(answer, "由您经办初审"));
        assertThat(both.post("/task/" + seal + "/submit-form", SEALED))
                .satisfies(answer -> refused(answer, "由您经办初审"));

        assertThat(before.differenceTo(Database.now(jdbc))).isEmpty();
        assertThat(at(door, LEADER).claim(seal).status()).isEqualTo(204);
    }

    @ParameterizedTest
    @EnumSource(value = Door.class, names = {"TASKLIST", "REST"})
    void whoeverActedAsLeaderCannotHandleItAgain(Door door) {
        long id = submitted();
        walk.passFirstReview(id);
        Door.Visitor both = at(door, BOTH);
        String seal = task(id).taskId();
        assertThat(both.claim(seal).status()).isEqualTo(204);
        assertThat(both.post("/task/" + seal + "/complete", """
                {"variables":{"outcome":{"value":"returned"},"opinion":{"value":"请再核对一次"}}}""").status()).isEqualTo(204);

        assertThat(both.claim(task(id).taskId())).satisfies(answer -> refused(answer, "已作为负责人"));
        assertThat(task(id).assignee()).isNull();
    }

    @Test
    void whoeverReviewedACaseSignsNoListThatItIsOn() {
        long id = submitted();
        walk.as(BOTH).pass(id);
        walk.seal(id);
        String list = "list:" + walk.list(filing.get(id).batchId());
        walk.as(HANDLER).decide(list, Map.of("reporterName", "孙书言", "reporterPhone", "0571-85252353"));

        walk.as(BOTH);
        assertThat(decisions.decide(list, Map.of("outcome", "returned", "opinion", "请再核对一次")))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("由您经办初审"));
        walk.as(LEADER);
        assertThat(decisions.decide(list, Map.of("outcome", "returned", "opinion", "请再核对一次"))).isEmpty();
    }

    private static void refused(Browser.Answer answer, String word) {
        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.message()).contains(word);
    }
}
