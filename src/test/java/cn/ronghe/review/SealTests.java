package cn.ronghe.review;

import static cn.ronghe.application.ApplicationState.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;

import cn.ronghe.shared.Refusal;
import org.junit.jupiter.api.Test;

class SealTests extends ReviewWorld {

    @Test
    void sealsWithNameTimeAndScanAndListsTheCase() {
        long id = passed();
        scanOfForm(id);
        boolean late = by(LEADER, () -> seals.record(id, "sealed", "同意推荐"));

        assertThat(late).isFalse();
        assertThat(state(id)).isEqualTo(SEALED);
        Seal seal = seals.of(List.of("application:" + id)).get(0);
        assertThat(seal.leader()).isEqualTo(LEADER);
        assertThat(seal.sealedAt()).isEqualTo(clock.instant());
        assertThat(seal.number()).isEqualTo(1);
        assertThat(seal.departmentCode()).isEqualTo(DEPARTMENT);
        assertThat(seal.sha256()).isEqualTo(jdbc.queryForObject(
                "select sha256 from attachment where id = ?", String.class, seal.attachmentId()));
        assertThat(mailTemplates(id)).containsExactly("application-passed", "application-sealed");
        assertThat(actions("application:" + id)).endsWith("audit.application.sealed", "audit.application.listed");
        assertThat(opinions.of(id)).last().satisfies(opinion -> assertThat(opinion.opinion()).isEqualTo("同意推荐"));
    }

    @Test
    void asksForTheScanFirst() {
        long id = passed();

        assertThat(checks.maySeal(id, LEADER)).contains(Refusal.of("review.scan.missing"));
        assertThatThrownBy(() -> by(LEADER, () -> seals.record(id, "sealed", "")))
                .hasMessageContaining("review.scan.missing");
        assertThat(state(id)).isEqualTo(AWAITING_SEAL);

        scanOfForm(id);
        assertThat(checks.maySeal(id, LEADER)).isEmpty();
        jdbc.update("update attachment set removed_at = uploaded_at where case_key = ?", "application:" + id);
        assertThat(checks.maySeal(id, LEADER)).contains(Refusal.of("review.scan.missing"));
    }

    @Test
    void takesNoScanOfAnEarlierVersion() {
        long id = passed();
        scanOfForm(id);
        by(LEADER, () -> seals.record(id, "returned", "请再核一遍"));
        by(HANDLER, () -> firstReviews.record(decision(id, "returned", "请补充凭证")));
        corrected(id);
        clock.advance(Duration.ofHours(1));
        pass(HANDLER, id, "");

        assertThat(checks.maySeal(id, LEADER)).contains(Refusal.of("review.scan.old", "盖章件.pdf"));
        scanOfForm(id);
        assertThat(checks.maySeal(id, LEADER)).isEmpty();
    }

    @Test
    void takesTheScanAgainWhereOnlyTheHandlerLookedTwice() {
        long id = passed();
        clock.advance(Duration.ofHours(1));
        scanOfForm(id);
        by(LEADER, () -> seals.record(id, "returned", "请再核一遍"));
        clock.advance(Duration.ofHours(1));
        pass(HANDLER, id, "已核");

        assertThat(checks.maySeal(id, LEADER)).isEmpty();
    }

    @Test
    void givesBackToTheHandlerWithoutAScan() {
        long id = passed();
        boolean late = by(LEADER, () -> seals.record(id, "returned", "请再核一遍"));

        assertThat(late).isFalse();
        assertThat(state(id)).isEqualTo(IN_DISTRICT_REVIEW);
        assertThat(actions("application:" + id)).endsWith("audit.application.seal-refused");
        assertThat(jdbc.queryForObject("select count(*) from summary_list_entry where application_id = ?",
                Integer.class, id)).isZero();
    }

    @Test
    void neverLetsOnePersonHandleAndLead() {
        long id = submitted();
        pass(LEADER, id, "");
        scanOfForm(id);

        assertThat(checks.mayLead(id, LEADER)).contains(Refusal.of("review.leader-is-handler"));
        assertThat(checks.maySeal(id, LEADER)).contains(Refusal.of("review.leader-is-handler"));
        assertThat(checks.mayLead(id, HANDLER)).isEmpty();
        assertThatThrownBy(() -> by(LEADER, () -> seals.record(id, "sealed", "")))
                .hasMessageContaining("review.leader-is-handler");
        assertThatThrownBy(() -> by(LEADER, () -> seals.record(id, "returned", "不行")))
                .hasMessageContaining("review.leader-is-handler");

        long other = passed();
        by(LEADER, () -> seals.record(other, "returned", "请再核一遍"));
        assertThat(checks.mayHandle(other, LEADER)).contains(Refusal.of("review.handler-is-leader"));
        assertThat(checks.mayHandle(other, HANDLER)).isEmpty();
        assertThatThrownBy(() -> by(LEADER, () -> firstReviews.record(decision(other, "passed", ""))))
                .hasMessageContaining("review.handler-is-leader");
    }

    @Test
    void refusesWordsThatALeaderHasNot() {
        long id = passed();

        assertThatThrownBy(() -> by(LEADER, () -> seals.record(id, "rejected", "不行")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> by(LEADER, () -> seals.record(id, "returned", " ")))
                .hasMessageContaining("review.opinion.required");
        assertThat(opinions.of(id)).hasSize(1);
    }

    @Test
    void sealsACorrectionForTheCityAgainWithANewScan() {
        long id = sealed();
        reportList();
        by(CITY_HANDLER, () -> cityReviews.record(decision(id, "returned", "请核对投资额")));
        assertThat(state(id)).isEqualTo(CORRECTING_FOR_CITY);
        corrected(id);

        assertThat(checks.maySeal(id, LEADER)).contains(Refusal.of("review.moved-on"));
        assertThat(checks.mayReseal(id, LEADER)).contains(Refusal.of("review.scan.old", "盖章件.pdf"));
        assertThat(checks.mayReseal(id, HANDLER)).contains(Refusal.of("review.leader-is-handler"));
        scanOfForm(id);
        assertThat(checks.mayReseal(id, LEADER)).isEmpty();
        by(LEADER, () -> seals.recordReseal(decision(id, "sealed", "")));

        assertThat(state(id)).isEqualTo(IN_CITY_REVIEW);
        assertThat(seals.of(List.of("application:" + id))).extracting(Seal::number).containsExactly(1, 2);
        assertThat(actions("application:" + id)).endsWith("audit.application.resealed");
    }

    @Test
    void asksForAFurtherCorrectionInsteadOfSealingAgain() {
        long id = sealed();
        reportList();
        by(CITY_HANDLER, () -> cityReviews.record(decision(id, "returned", "请核对投资额")));
        corrected(id);
        by(LEADER, () -> seals.recordReseal(new ReviewDecision(id, "returned", "仍未核对", 5)));

        assertThat(state(id)).isEqualTo(CORRECTING_FOR_CITY);
        assertThat(application(id).correctionReason()).isEqualTo("仍未核对");
        asNobody();
        action.run(() -> firstReviews.missCorrection(id));
        assertThat(state(id)).isEqualTo(IN_CITY_REVIEW);
        assertThat(jdbc.queryForObject("select min(plain_text) from mail where case_key = ? and "
                + "template = 'correction-overdue'", String.class, "application:" + id)).contains("西湖区教育局");
    }

    @Test
    void letsTheCityPassAndReject() {
        long first = sealed();
        long second = sealed();
        reportList();
        by(CITY_HANDLER, () -> cityReviews.record(decision(first, "passed", "")));
        by(CITY_HANDLER, () -> cityReviews.record(decision(second, "rejected", "指标不实")));

        assertThat(state(first)).isEqualTo(AWAITING_SELECTION);
        assertThat(mailTemplates(first)).last().isEqualTo("city-passed");
        assertThat(state(second)).isEqualTo(CITY_REJECTED);
        assertThat(mailTemplates(second)).last().isEqualTo("application-rejected");
        assertThat(opinions.of(first)).extracting(ReviewOpinion::step).containsExactly(ReviewStep.DISTRICT_REVIEW,
                ReviewStep.DISTRICT_SEAL, ReviewStep.CITY_REVIEW);
    }
}
