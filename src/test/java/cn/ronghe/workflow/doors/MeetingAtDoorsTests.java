package cn.ronghe.workflow.doors;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import cn.ronghe.application.Filing;
import cn.ronghe.organization.Role;
import cn.ronghe.selection.SaveOpinion;
import cn.ronghe.selection.Selections;
import cn.ronghe.selection.StartSelection;
import cn.ronghe.workflow.AtOnce;
import cn.ronghe.workflow.engine.TaskEntry;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** People who act at the same moment, each through a door of their own. */
class MeetingAtDoorsTests extends DoorTest {

    private static final List<String> PANEL =
            Stream.of("edu", "drc", "eit", "fin", "hrss", "sasac").map(kind -> "330100-" + kind + "-panel").toList();
    private static final String DONE = "{\"variables\":{\"outcome\":{\"value\":\"done\"}}}";

    @Autowired
    private Selections selections;

    @Test
    @SuppressWarnings("unchecked")
    void sixPanelMembersHandInAtOnceAndEachIsCounted() throws Exception {
        long batch = batch();
        long id = walk.sealed(batch);
        walk.report(walk.list(batch));
        walk.passCityReview(id);
        actAs(CITY_HANDLER);
        long selection = action.run(() -> selections.start(new StartSelection(batch, Filing.TYPE, PANEL, true))).selectionId();
        PANEL.forEach(member -> {
            actAs(member);
            assertThat(action.run(() -> selections.saveOpinion(new SaveOpinion(selection, id, "同意", "88"))).none()).isTrue();
        });
        List<TaskEntry> tasks = entries.of("selection:" + selection);
        assertThat(tasks).extracting(TaskEntry::assignee).containsExactlyInAnyOrderElementsOf(PANEL);
        tasks.forEach(task -> at(Door.TASKLIST, task.assignee()).get("/task/count"));

        List<Browser.Answer> answers = AtOnce.run(tasks.stream().map(task -> (Callable<Browser.Answer>) () ->
                at(Door.TASKLIST, task.assignee()).post("/task/" + task.taskId() + "/submit-form", DONE))
                .toArray(Callable[]::new));

        assertThat(answers).extracting(Browser.Answer::status).containsOnly(204);
        assertThat(jdbc.queryForObject("select count(*) from selection_member where selection_id = ? and finished_at is not null",
                Integer.class, selection)).isEqualTo(6);
        assertThat(entries.of("selection:" + selection)).extracting(TaskEntry::key).containsExactly("user_settle_list");
    }

    @RepeatedTest(3)
    void whatIsCompletedTwiceAtOnceIsDoneOnce() throws Exception {
        long id = submitted();
        String task = task(id).taskId();
        at(Door.TASKLIST, HANDLER).claim(task);
        walk.as(HANDLER).check(id);
        Door.Visitor elsewhere = new Door.Visitor(Door.REST, HANDLER, Browser.of(port, HANDLER));
        elsewhere.post("/task/count", "{}");

        List<Browser.Answer> answers = AtOnce.run(
                () -> at(Door.TASKLIST, HANDLER).post("/task/" + task + "/submit-form", PASSED),
                () -> elsewhere.post("/task/" + task + "/complete", PASSED));

        oneWins(answers);
        assertThat(stateOf(id)).isEqualTo("AWAITING_SEAL");
        assertThat(jdbc.queryForObject("select count(*) from review_opinion where application_id = ?", Integer.class, id))
                .isEqualTo(1);
    }

    @RepeatedTest(3)
    void ofTwoColleaguesWhoClaimAtOnceOneHasIt() throws Exception {
        String colleague = "second-handler";
        engage(colleague, "330106-edu", Role.HANDLER);
        try {
            String task = task(submitted()).taskId();
            at(Door.TASKLIST, HANDLER).get("/task/" + task);
            at(Door.TASKLIST, colleague).get("/task/" + task);

            List<Browser.Answer> answers = AtOnce.run(() -> at(Door.TASKLIST, HANDLER).claim(task),
                    () -> at(Door.TASKLIST, colleague).claim(task));

            oneWins(answers);
            assertThat(entries.find(task).orElseThrow().assignee())
                    .isEqualTo(answers.get(0).status() == 204 ? HANDLER : colleague);
        } finally {
            dismiss(colleague);
        }
    }

    @RepeatedTest(6)
    void ofWithdrawalAndSealAtOnceOneCounts() throws Exception {
        long id = submitted();
        walk.passFirstReview(id);
        String seal = task(id).taskId();
        assertThat(at(Door.TASKLIST, LEADER).claim(seal).status()).isEqualTo(204);
        walk.as(LEADER).scanForm(id);
        String token = browser(APPLICANT).portalToken()[1];

        List<Browser.Answer> answers = AtOnce.run(
                () -> at(Door.TASKLIST, LEADER).post("/task/" + seal + "/submit-form", SEALED),
                () -> browser(APPLICANT).form("/applications/" + id + "/withdraw",
                        Map.of("reason", "材料有误，重新准备", "_csrf", token)));

        boolean sealed = answers.get(0).status() == 204;
        assertThat(stateOf(id)).isEqualTo(sealed ? "SEALED" : "WITHDRAWN");
        assertThat(answers.get(0).status()).isIn(204, 404, 409);
        assertThat(answers.get(1).status()).as(answers.get(1).body()).isBetween(200, 499);
        assertThat(jdbc.queryForList("select action_key from audit_entry where case_key = ?", String.class, "application:" + id))
                .contains(sealed ? "audit.application.sealed" : "audit.application.withdrawn")
                .doesNotContain(sealed ? "audit.application.withdrawn" : "audit.application.sealed");
        assertThat(entries.of("application:" + id)).isEmpty();
    }

    private static void oneWins(List<Browser.Answer> answers) {
        assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 204).singleElement().satisfies(refused -> {
            assertThat(refused.status()).as(refused.body()).isBetween(400, 499);
            assertThat(refused.message()).containsPattern("\\p{IsHan}");
        });
    }
}
