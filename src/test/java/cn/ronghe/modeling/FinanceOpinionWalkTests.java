package cn.ronghe.modeling;

import static cn.ronghe.application.ApplicationState.AWAITING_SELECTION;
import static cn.ronghe.application.ApplicationState.CHOSEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import cn.ronghe.IntegrationTest;
import cn.ronghe.Pages;
import cn.ronghe.application.Application;
import cn.ronghe.application.CreateApplication;
import cn.ronghe.application.CreateResult;
import cn.ronghe.application.Drafts;
import cn.ronghe.application.Filing;
import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.batch.Batches;
import cn.ronghe.batch.OpenBatch;
import cn.ronghe.review.Opinions;
import cn.ronghe.review.Outcome;
import cn.ronghe.review.ReviewStep;
import cn.ronghe.review.SummaryList;
import cn.ronghe.review.SummaryListBoard;
import cn.ronghe.selection.SaveOpinion;
import cn.ronghe.selection.Selections;
import cn.ronghe.selection.StartPreview;
import cn.ronghe.selection.StartSelection;
import cn.ronghe.shared.TaskDoor;
import cn.ronghe.shared.UserAction;
import cn.ronghe.workflow.Walk;
import cn.ronghe.workflow.engine.TaskEntries;
import cn.ronghe.workflow.engine.TaskEntry;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** A 市财政局 opinion is added by an uploaded drawing: the next case goes there, the one under way does not. */
class FinanceOpinionWalkTests extends IntegrationTest {

    private static final String FINANCE = "330100-fin-handler";
    private static final List<String> PANEL = List.of("330100-eit-panel");

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private Walk walk;
    @Autowired
    private Filing filing;
    @Autowired
    private Drafts drafts;
    @Autowired
    private Batches batches;
    @Autowired
    private SummaryListBoard lists;
    @Autowired
    private TaskDoor door;
    @Autowired
    private TaskEntries tasks;
    @Autowired
    private Opinions opinions;
    @Autowired
    private Selections selections;
    @Autowired
    private UserAction action;
    @Autowired
    private HistoryService history;

    private Pages pages;
    private EnterpriseRoute route;
    private int before;
    private long batch;

    @BeforeEach
    void openBatch() {
        pages = new Pages(context);
        route = new EnterpriseRoute(pages);
        before = route.inForce();
        LocalDate today = LocalDate.now(clock);
        batches.open(new OpenBatch(today.getYear(), "企业中心批次", today.minusDays(1), today.plusDays(10),
                today.plusDays(20), List.of(new OpenBatch.TypeQuota(EnterpriseRoute.KEY, 5, SecondApplication.WARN))));
        batch = batches.all().get(0).id();
    }

    @AfterEach
    void goBack() {
        route.publish(route.restore(before), "恢复原流程");
    }

    @Test
    void theNextCaseIsAskedOfTheFinanceDepartmentAndTheOneUnderWayFinishesOnItsOwnWay() {
        long old = submitted();
        int published = route.publish(route.propose(EnterpriseRoute.withFinance()), "市财政局要求增加意见");
        long next = submitted();
        assertThat(pages.read(EnterpriseRoute.ADMIN, EnterpriseRoute.PAGE))
                .contains("第 " + published + " 版", "市财政局要求增加意见", "管理员 启用");
        throughTheCity(old, next);

        assertThat(tasks.of(key(old))).isEmpty();
        assertThat(tasks.of(key(next))).extracting(TaskEntry::key, TaskEntry::name, TaskEntry::offeredTo)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("user_finance_opinion", "市财政局意见", FINANCE));
        assertThat(pages.status(FINANCE, dossier(next))).isEqualTo(200);
        assertThat(pages.status(FINANCE, dossier(old))).isEqualTo(404);
        assertThat(pages.status("330100-hrss-handler", dossier(next))).isEqualTo(404);
        StartPreview preview = selections.preview(batch, EnterpriseRoute.KEY);
        assertThat(preview.candidates()).extracting(Application::id).containsExactly(old);
        assertThat(preview.underWay()).extracting(Application::id).containsExactly(next);

        walk.as(FINANCE);
        assertThat(door.decide(key(next), Map.of("outcome", "disagreed"))).hasValueSatisfying(
                sentence -> assertThat(sentence).contains("意见"));
        assertThat(door.decide(key(next), Map.of("outcome", "passed"))).isPresent();
        walk.decide(key(next), Map.of("outcome", "agreed", "opinion", "资金来源合规，同意推荐"));

        assertThat(tasks.of(key(next))).isEmpty();
        assertThat(walk.state(next)).isEqualTo(AWAITING_SELECTION);
        keptWithTheCase(next);
        assertThat(pages.status(FINANCE, dossier(next))).as("they had it").isEqualTo(200);
        select(old, next);
        assertThat(version(old)).isEqualTo(before);
        assertThat(version(next)).isEqualTo(published);
    }

    private void keptWithTheCase(long id) {
        assertThat(opinions.of(id)).last().satisfies(opinion -> {
            assertThat(opinion.step()).isEqualTo(ReviewStep.CONSULTATION);
            assertThat(opinion.outcome()).isEqualTo(Outcome.AGREED);
            assertThat(opinion.opinion()).isEqualTo("资金来源合规，同意推荐");
            assertThat(opinion.departmentCode()).isEqualTo("330100-fin");
        });
        assertThat(pages.read("330100-eit-handler", dossier(id)))
                .contains("部门意见 · 同意", "杭州市财政局", "资金来源合规，同意推荐");
        assertThat(pages.read("qiye", "/applications/" + id)).doesNotContain("部门意见", "资金来源合规");
        String instance = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(key(id)).singleResult()
                .getId();
        assertThat(history.createHistoricVariableInstanceQuery().processInstanceId(instance).list())
                .extracting("name").containsExactly("applicationId");
    }

    private long submitted() {
        walk.as("qiye");
        long id = filing.complete(((CreateResult.Created) drafts.create(
                new CreateApplication(batch, EnterpriseRoute.KEY, true, null))).applicationId());
        filing.submit(id);
        return id;
    }

    private void throughTheCity(long... ids) {
        for (long id : ids) {
            walk.as("330106-eit-handler").pass(id);
            walk.as("330106-eit-leader").scanForm(id);
            walk.decide(key(id), Map.of("outcome", "sealed"));
        }
        long list = lists.madeBy(List.of("330106-eit")).stream().filter(line -> line.list().batchId() == batch)
                .findFirst().orElseThrow().list().id();
        walk.as("330106-eit-handler").decide(SummaryList.caseKeyOf(list),
                Map.of("reporterName", "孙书言", "reporterPhone", "0571-85252353"));
        walk.as("330106-eit-leader").scanList(list);
        walk.decide(SummaryList.caseKeyOf(list), Map.of("outcome", "sealed"));
        for (long id : ids) {
            walk.as("330100-eit-handler").decide(key(id), Map.of("outcome", "passed"));
        }
    }

    private void select(long... ids) {
        walk.as("330100-eit-handler");
        long selection = action.run(() -> selections.start(
                new StartSelection(batch, EnterpriseRoute.KEY, PANEL, false))).selectionId();
        walk.as(PANEL.get(0));
        for (long id : ids) {
            assertThat(action.run(() -> selections.saveOpinion(new SaveOpinion(selection, id, "同意推荐", "90"))).none())
                    .isTrue();
        }
        walk.decide("selection:" + selection, Map.of("outcome", "done"));
        walk.as("330100-eit-handler");
        assertThat(action.run(() -> selections.mark(selection, List.of(ids[0], ids[1]), false))).isEmpty();
        walk.decide("selection:" + selection, Map.of("outcome", "settled"));
        walk.as("330100-eit-leader").decide("selection:" + selection,
                Map.of("outcome", "published", "documentNumber", "杭经信〔2026〕1号"));
        for (long id : ids) {
            assertThat(walk.state(id)).isEqualTo(CHOSEN);
        }
    }

    private int version(long id) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(key(id)).singleResult()
                .getProcessDefinitionVersion();
    }

    private static String dossier(long id) {
        return "/applications/" + id + "/dossier";
    }

    private static String key(long id) {
        return Application.caseKeyOf(id);
    }
}
