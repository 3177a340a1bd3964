package cn.ronghe.review;

import static cn.ronghe.application.ApplicationState.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ronghe.application.WrongState;
import cn.ronghe.shared.Refusal;
import org.junit.jupiter.api.Test;

class FirstReviewTests extends ReviewWorld {

    @Test
    void passesTheCaseToTheLeader() {
        long id = passed();

        assertThat(state(id)).isEqualTo(AWAITING_SEAL);
        assertThat(mails("application:" + id)).containsExactly("application-passed xuexiao@sample.invalid",
                "application-passed xuexiao2@sample.invalid");
        assertThat(actions("application:" + id)).containsExactly("audit.application.district-passed");
        ReviewOpinion given = opinions.of(id).get(0);
        assertThat(given.step()).isEqualTo(ReviewStep.DISTRICT_REVIEW);
        assertThat(given.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(given.opinion()).isEqualTo("材料齐全");
        assertThat(given.versionNumber()).isEqualTo(1);
        assertThat(given.username()).isEqualTo(HANDLER);
        assertThat(given.departmentCode()).isEqualTo(DEPARTMENT);
        assertThat(given.givenAt()).isEqualTo(clock.instant());
    }

    @Test
    void returnsForCorrectionWithReasonAndWorkingDays() {
        long id = submitted();
        by(HANDLER, () -> firstReviews.record(new ReviewDecision(id, "returned", "请补充凭证", 3)));

        assertThat(state(id)).isEqualTo(CORRECTING);
        assertThat(application(id).correctionReason()).isEqualTo("请补充凭证");
        // Wednesday + 3 working days, 20 September 2026 being a make-up day before the autumn holidays
        assertThat(application(id).correctionDue()).isEqualTo("2026-09-20T09:30:00Z");
        assertThat(mails("application:" + id)).containsOnly("application-returned xuexiao@sample.invalid",
                "application-returned xuexiao2@sample.invalid");
        assertThat(jdbc.queryForList("select plain_text from mail where case_key = ?", String.class,
                "application:" + id)).allSatisfy(text -> assertThat(text).contains("请补充凭证", "西湖区教育局",
                        "https://ronghe.example/applications/" + id));
    }

    @Test
    void givesTenWorkingDaysUnlessToldOtherwise() {
        assertThat(decision(1, "returned", "x").days()).isEqualTo(10);
    }

    @Test
    void rejectsWithTheReasonInTheMail() {
        long id = submitted();
        by(HANDLER, () -> firstReviews.record(decision(id, "rejected", "不在重点领域")));

        assertThat(state(id)).isEqualTo(DISTRICT_REJECTED);
        assertThat(mailTemplates(id)).containsExactly("application-rejected");
        assertThat(actions("application:" + id)).containsExactly("audit.application.rejected");
    }

    @Test
    void comesBackToTheHandlerWhenTheCorrectionIsMissed() {
        long id = submitted();
        by(HANDLER, () -> firstReviews.record(decision(id, "returned", "请补充凭证")));
        asNobody();
        action.run(() -> firstReviews.missCorrection(id));

        assertThat(state(id)).isEqualTo(IN_DISTRICT_REVIEW);
        assertThat(application(id).correctionDue()).isNull();
        assertThat(mailTemplates(id)).containsExactly("application-returned", "correction-overdue");
        assertThat(audit.entriesOf("application:" + id)).last()
                .satisfies(entry -> assertThat(entry.actorName()).isEqualTo("系统"));
    }

    @Test
    void namesTheTypeOfAMissedCorrectionWhoseNameWasTakenOut() {
        long id = submitted();
        by(HANDLER, () -> firstReviews.record(decision(id, "returned", "请补充凭证")));
        jdbc.update("update application set platform_name = null where id = ?", id);
        asNobody();
        action.run(() -> firstReviews.missCorrection(id));

        assertThat(jdbc.queryForList("select subject from mail where template = 'correction-overdue' and case_key = ?",
                String.class, "application:" + id)).isNotEmpty().allMatch(subject -> subject.contains("未命名的学校实践中心（"));
    }

    @Test
    void refusesADecisionWithoutItsWords() {
        assertThat(checks.mayDecide(decision(1, "passed", null))).isEmpty();
        assertThat(checks.mayDecide(decision(1, "returned", "　 "))).contains(Refusal.of("review.opinion.required"));
        assertThat(checks.mayDecide(decision(1, "rejected", null))).contains(Refusal.of("review.opinion.required"));
        assertThat(checks.mayDecide(decision(1, "passed", "字".repeat(1001))))
                .contains(Refusal.of("review.opinion.too-long", "1000"));
        assertThat(checks.mayDecide(new ReviewDecision(1, "returned", "x", 0)))
                .contains(Refusal.of("review.days", "60"));
        assertThat(checks.mayDecide(new ReviewDecision(1, "returned", "x", 61)))
                .contains(Refusal.of("review.days", "60"));
        assertThat(checks.mayDecide(new ReviewDecision(1, "returned", "x", 60))).isEmpty();
    }

    @Test
    void changesNothingWhereNobodyAskedBefore() {
        long id = submitted();

        assertThatThrownBy(() -> by(HANDLER, () -> firstReviews.record(decision(id, "returned", ""))))
                .hasMessageContaining("review.opinion.required");
        assertThatThrownBy(() -> by(HANDLER, () -> firstReviews.record(decision(id, "sealed", ""))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> by(HANDLER, () -> firstReviews.record(decision(id, "approved", ""))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(state(id)).isEqualTo(IN_DISTRICT_REVIEW);
        assertThat(opinions.of(id)).isEmpty();
        assertThat(mails("application:" + id)).isEmpty();
    }

    @Test
    void saysThatACaseWasWithdrawnOrHasMovedOn() {
        long id = passed();

        assertThat(checks.isStill(id, AWAITING_SEAL)).isEmpty();
        assertThat(checks.isStill(id, IN_DISTRICT_REVIEW)).contains(Refusal.of("review.moved-on"));
        jdbc.update("update application set state = 'WITHDRAWN' where id = ?", id);
        assertThat(checks.isStill(id, AWAITING_SEAL)).contains(Refusal.of("review.withdrawn"));
        assertThat(checks.maySeal(id, LEADER)).contains(Refusal.of("review.withdrawn"));
        assertThatThrownBy(() -> by(HANDLER, () -> firstReviews.record(decision(id, "passed", ""))))
                .isInstanceOf(WrongState.class);
    }
}
