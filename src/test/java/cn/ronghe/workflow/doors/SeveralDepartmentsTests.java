package cn.ronghe.workflow.doors;

import java.util.List;
import java.util.Map;

import cn.ronghe.application.Application;
import cn.ronghe.organization.Post;
import cn.ronghe.organization.Role;
import cn.ronghe.review.Opinions;
import cn.ronghe.review.ReviewOpinion;
import cn.ronghe.review.Seal;
import cn.ronghe.review.Seals;
import cn.ronghe.shared.TaskDoor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** One person with posts in several departments: each right ends where its post ends. */
class SeveralDepartmentsTests extends DoorTest {

    private static final String EDU = "330106-edu";
    /** Comes before {@link #EDU} in every order. */
    private static final String OTHER = "330102-drc";
    private static final String SHARED = "shared-by-two";

    @Autowired
    private Opinions opinions;
    @Autowired
    private Seals seals;
    @Autowired
    private TaskDoor decisions;

    @AfterEach
    void dismiss() {
        dismiss(SHARED);
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void theHandlerWhoLeadsElsewhereHandlesHereAndIsNotAskedForTheSeal(Door door) {
        engage(SHARED, List.of(new Post(Role.LEADER, OTHER), new Post(Role.HANDLER, EDU)));
        long colleague = submitted();
        walk.passFirstReview(colleague);
        long id = submitted();
        Door.Visitor shared = at(door, SHARED);

        assertThat(shared.claim(task(id).taskId()).status()).isEqualTo(204);
        walk.as(SHARED).check(id);
        assertThat(shared.post("/task/" + task(id).taskId() + "/complete", PASSED).status()).isEqualTo(204);
        assertThat(shared.claim(task(colleague).taskId()).refused()).isTrue();
        assertThat(shared.post("/task/" + task(colleague).taskId() + "/complete", SEALED).refused()).isTrue();

        assertThat(opinions.of(id)).extracting(ReviewOpinion::departmentCode).containsExactly(EDU);
        assertThat(mailsOf(id)).last().asString().contains("西湖区教育局");
        assertThat(stateOf(colleague)).isEqualTo("AWAITING_SEAL");
    }

    @Test
    void theLeaderWhoHandlesElsewhereSealsForTheDepartmentOfTheCase() {
        engage(SHARED, List.of(new Post(Role.HANDLER, OTHER), new Post(Role.LEADER, EDU)));
        long open = submitted();
        long batch = batch();
        long id = walk.submitted(batch);
        walk.passFirstReview(id);

        walk.as(SHARED);
        assertThat(decisions.openTask(Application.caseKeyOf(open))).isEmpty();
        walk.scanForm(id);
        walk.decide(Application.caseKeyOf(id), Map.of("outcome", "sealed"));
        long list = walk.list(batch);
        assertThat(decisions.openTask("list:" + list)).isEmpty();
        walk.as(HANDLER).decide("list:" + list, Map.of("reporterName", "孙书言", "reporterPhone", "0571-85252353"));
        walk.as(SHARED).scanList(list);
        walk.decide("list:" + list, Map.of("outcome", "sealed"));

        assertThat(seals.of(List.of(Application.caseKeyOf(id), "list:" + list))).hasSize(2)
                .extracting(Seal::departmentCode).containsOnly(EDU);
        assertThat(opinions.of(id)).extracting(ReviewOpinion::departmentCode).containsOnly(EDU);
    }

    @Test
    void readsTheCasesAndListsOfBothDepartmentsAndOfNoThird() {
        engage(SHARED, List.of(new Post(Role.HANDLER, "330109-edu"), new Post(Role.LEADER, EDU)));
        long batch = batch();
        long id = walk.submitted(batch);
        Browser shared = browser(SHARED);

        assertThat(shared.get("/applications/" + id + "/dossier").status()).isEqualTo(200);
        assertThat(shared.get("/summary-lists").body()).contains("西湖区教育局", "萧山区教育局")
                .doesNotContain("滨江区教育局");
        assertThat(shared.get("/summary-lists/" + walk.list(batch)).status()).isEqualTo(200);
        assertThat(shared.get("/summary-lists/" + listOf(batch, "330109-edu")).status()).isEqualTo(200);
        assertThat(shared.get("/summary-lists/" + listOf(batch, "330108-edu")).status()).isEqualTo(404);
        assertThat(browser("330109-edu-handler").get("/applications/" + id + "/dossier").status()).isEqualTo(404);
    }

    @Test
    void aPanelSeatInADepartmentOpensNoneOfItsMaterials() {
        engage(SHARED, List.of(new Post(Role.PANEL_MEMBER, EDU), new Post(Role.HANDLER, OTHER)));
        long batch = batch();
        long id = walk.submitted(batch);
        Browser shared = browser(SHARED);

        assertThat(shared.get("/applications/" + id + "/dossier").status()).isEqualTo(404);
        assertThat(shared.get("/summary-lists/" + walk.list(batch)).status()).isEqualTo(404);
    }

    @Test
    void theCityHandlerWhoLeadsADistrictReviewsForTheCity() {
        engage(SHARED, List.of(new Post(Role.LEADER, OTHER), new Post(Role.HANDLER, "330100-edu")));
        long batch = batch();
        long id = walk.sealed(batch);
        walk.report(walk.list(batch));

        walk.as(SHARED).decide(Application.caseKeyOf(id),
                Map.of("outcome", "returned", "opinion", "请补充凭证", "correctionDays", 5));

        assertThat(opinions.of(id)).last().satisfies(given -> {
            assertThat(given.departmentCode()).isEqualTo("330100-edu");
            assertThat(given.username()).isEqualTo(SHARED);
        });
        assertThat(mailsOf(id)).last().asString().contains("杭州市教育局");
    }

    private long listOf(long batch, String department) {
        return jdbc.queryForObject("select id from summary_list where batch_id = ? and department_code = ?", Long.class,
                batch, department);
    }

    private List<String> mailsOf(long id) {
        return jdbc.queryForList("select plain_text from mail where case_key = ? and template like 'application-%' "
                + "order by id", String.class, Application.caseKeyOf(id));
    }
}
