package cn.ronghe.workflow.doors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tasklist writes messages into its page as HTML; what somebody typed stays text there. */
class MessagesAsTextTests extends DoorTest {

    private static final String MARKED = """
            {"variables":{"outcome":{"value":"passed"},"<img src=x>":{"value":"1"}}}""";

    @Test
    void whatWasTypedIsEscapedForTheWebappsAndLeftAloneForMachines() {
        long id = submitted();
        String task = task(id).taskId();
        assertThat(at(Door.TASKLIST, HANDLER).claim(task).status()).isEqualTo(204);

        assertThat(at(Door.TASKLIST, HANDLER).post("/task/" + task + "/complete", MARKED)).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.message()).contains("&lt;img src=x&gt;").doesNotContain("<img");
        });
        assertThat(at(Door.REST, HANDLER).post("/task/" + task + "/complete", MARKED).message()).contains("<img src=x>");
    }
}
