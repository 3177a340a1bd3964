package cn.ronghe.workflow;

import static cn.ronghe.application.ApplicationState.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import cn.ronghe.IntegrationTest;
import cn.ronghe.application.Application;
import cn.ronghe.application.Filing;
import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.workflow.engine.TaskEntries;
import cn.ronghe.workflow.engine.TaskEntry;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real case from the 推荐书 to the published list: every room, the real drawings, the guard. */
class CaseWalkTests extends IntegrationTest {

    @Autowired
    private Walk walk;
    @Autowired
    private Filing filing;
    @Autowired
    private TaskEntries tasks;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private HistoryService history;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void aCaseIsChosenAndAnotherIsNot() {
        long batch = filing.batch(SecondApplication.WARN);
        long first = walk.sealed(batch);
        long second = walk.sealed(batch);
        assertThat(walk.state(first)).isEqualTo(SEALED);

        walk.report(walk.list(batch));
        assertThat(walk.state(first)).isEqualTo(IN_CITY_REVIEW);
        assertThat(walk.state(second)).isEqualTo(IN_CITY_REVIEW);

        walk.passCityReview(first);
        walk.passCityReview(second);
        long selection = walk.startSelection(batch);
        walk.giveOpinions(selection, List.of(first, second));
        walk.settle(selection, List.of(second));
        walk.publish(selection);

        assertThat(walk.state(first)).isEqualTo(NOT_CHOSEN);
        assertThat(walk.state(second)).isEqualTo(CHOSEN);
        assertThat(ended(first)).isEqualTo("end_not_chosen");
        assertThat(ended(second)).isEqualTo("end_chosen");
        assertThat(tasks.of("selection:" + selection)).isEmpty();
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey("selection:" + selection).count())
                .isZero();
    }

    @Test
    void eachTaskIsOfferedToTheDepartmentOfTheCaseAndToldToItsPeople() {
        long id = walk.submitted(filing.batch(SecondApplication.WARN));

        TaskEntry task = tasks.of(Application.caseKeyOf(id)).get(0);
        assertThat(task.key()).isEqualTo("user_district_review");
        assertThat(task.offeredTo()).isEqualTo("330106-edu-handler");
        assertThat(task.dueAt()).isNotNull();
        assertThat(jdbc.sql("select count(*) from mail where case_key = ? and template = 'task-waiting'")
                .params(Application.caseKeyOf(id)).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void whatIsSubmittedIsKeptInRowsAndNotInTheEngine() {
        long id = walk.submitted(filing.batch(SecondApplication.WARN));
        walk.as(Walk.HANDLER).decide(Application.caseKeyOf(id),
                Map.of("outcome", "returned", "opinion", "请补充培训收入凭证", "correctionDays", 5.0));

        assertThat(walk.state(id)).isEqualTo(CORRECTING);
        String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(Application.caseKeyOf(id))
                .singleResult().getId();
        assertThat(runtime.getVariables(instance)).containsOnlyKeys("applicationId");
        assertThat(history.createHistoricVariableInstanceQuery().processInstanceId(instance).list())
                .extracting("name").containsExactly("applicationId");
    }

    private String ended(long id) {
        String instance = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(Application.caseKeyOf(id)).singleResult().getId();
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance).activityType("noneEndEvent")
                .singleResult().getActivityId();
    }
}
