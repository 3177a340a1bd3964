package cn.ronghe.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import cn.ronghe.application.ApplicationState;
import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.review.SaveChecklist.Line;
import cn.ronghe.shared.Refusal;
import cn.ronghe.workflow.AtOnce;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ChecklistTests extends ReviewWorld {

    private static final int POINTS = 7;

    @Autowired
    private PlatformTypes types;

    @Test
    void asksThePointsOfTheTypeAndKeepsThemAsTheyWereOnceOneIsAnswered() {
        long id = submitted();
        assertThat(texts(id)).isEqualTo(types.get(TYPE).checklist()).hasSize(POINTS);
        assertThat(rows(id)).isZero();

        assertThat(save(id, 1, "FITS", "").none()).isTrue();
        assertThat(rows(id)).isEqualTo(POINTS);
        jdbc.update("update checked_point set item = '去年的要点' where application_id = ? and position = 2", id);
        assertThat(texts(id)).contains("去年的要点");
    }

    @Test
    void isNotPassedBeforeEveryPointIsAnswered() {
        long id = submitted();
        assertThat(checklists.mayPass(id)).hasValueSatisfying(refused -> {
            assertThat(refused.key()).isEqualTo("review.checklist.open.more");
            assertThat(refused.arguments()).first().isEqualTo("7");
            assertThat(refused.arguments().get(1)).asString().startsWith("1. 聚焦重点领域：对接国家战略新…、2. ");
        });
        IntStream.rangeClosed(1, POINTS - 1).forEach(position -> save(id, position, "FITS", ""));
        assertThat(checklists.mayPass(id)).contains(
                Refusal.of("review.checklist.open", "1", "7. 提升产出效益：可以产出支撑区…"));
        assertThatThrownBy(() -> by(HANDLER, () -> firstReviews.record(decision(id, "passed", ""))))
                .hasMessageContaining("review.checklist.open");
        assertThat(opinions.of(id)).isEmpty();

        save(id, POINTS, "FITS", "");
        by(HANDLER, () -> firstReviews.record(decision(id, "passed", "")));
        assertThat(state(id)).isEqualTo(ApplicationState.AWAITING_SEAL);
    }

    @Test
    void isNotPassedWithAPointThatFailsButReturnedOrRejected() {
        long id = submitted();
        by(HANDLER, () -> checklists.save(Ticked.everything(checklists.of(id))));
        assertThat(save(id, 3, "FAILS", "缺少近三年凭证").none()).isTrue();

        assertThat(checklists.mayPass(id)).contains(
                Refusal.of("review.checklist.failing", "1", "3. 建设基础良好：开放运营经验丰…"));
        by(HANDLER, () -> firstReviews.record(decision(id, "returned", "请补充凭证")));
        assertThat(state(id)).isEqualTo(ApplicationState.CORRECTING);
    }

    @Test
    void refusesPointByPointWhatCannotBeKept() {
        long id = submitted();
        Map<Integer, Refusal> wrong = by(HANDLER, () -> checklists.save(new SaveChecklist(id, 1, List.of(
                new Line(1, "FAILS", " 　\n", 0), new Line(2, "", "只写了备注", 0), new Line(3, "FITS", "字".repeat(501), 0),
                new Line(4, "FITS", "零\u0000", 0), new Line(5, "FAILS", "半\ud83d", 0), new Line(6, "", "", 0),
                new Line(7, "FAILS", "\r\n两行\r\n备注 ", 0))))).points();

        assertThat(wrong).isEqualTo(Map.of(1, Refusal.of("review.checklist.remark.required"),
                2, Refusal.of("review.checklist.choose"), 3, Refusal.of("review.checklist.remark.long", "500"),
                4, Refusal.of("review.checklist.remark.unclean"), 5, Refusal.of("review.checklist.remark.unclean")));
        Checklist list = checklists.of(id);
        assertThat(list.points()).filteredOn(ChecklistPoint::settled).singleElement().satisfies(point -> {
            assertThat(point.position()).isEqualTo(7);
            assertThat(point.remark()).isEqualTo("两行\n备注");
        });
        assertThat(save(id, 3, "FITS", "字".repeat(500)).none()).isTrue();
    }

    @Test
    void savesNothingOfWhatNoPageOfOursSends() {
        long id = submitted();
        for (Line line : List.of(new Line(0, "FITS", "", 0), new Line(-1, "FITS", "", 0), new Line(8, "FITS", "", 0),
                new Line(1, "MAYBE", "", 0), new Line(1, "fits", "", 0))) {
            assertThat(by(HANDLER, () -> checklists.save(new SaveChecklist(id, 1, List.of(new Line(2, "FITS", "", 0), line))))
                    .general()).contains(Refusal.of("review.checklist.unknown"));
        }
        assertThat(rows(id)).isZero();
        assertThat(actions("checklist:" + id)).isEmpty();
    }

    @Test
    void isClosedForAnotherVersionAfterwardsAndForWhoeverLed() {
        long id = submitted();
        SaveChecklist old = Ticked.everything(checklists.of(id));
        by(HANDLER, () -> firstReviews.record(decision(id, "returned", "请补充凭证")));
        assertThat(by(HANDLER, () -> checklists.save(old)).general()).contains(Refusal.of("review.moved-on"));
        corrected(id);
        assertThat(by(HANDLER, () -> checklists.save(old)).general()).contains(Refusal.of("review.checklist.version", "2"));
        assertThat(rows(id)).isZero();

        pass(HANDLER, id, "");
        assertThat(save(id, 1, "FAILS", "晚了").general()).contains(Refusal.of("review.moved-on"));
        by(LEADER, () -> seals.record(id, "returned", "请再核一遍"));
        assertThat(by(LEADER, () -> checklists.save(Ticked.everything(checklists.of(id)))).general())
                .contains(Refusal.of("review.handler-is-leader"));
    }

    @Test
    void tellsWhoeverWasOvertakenAndLetsThemDecideKnowingly() {
        long id = submitted();
        Checklist seen = checklists.of(id);
        save(id, 1, "FAILS", "占地不足");

        assertThat(by("330106-edu-leader", () -> checklists.save(Ticked.point(seen, 1, "FITS", ""))).points()).isEqualTo(
                Map.of(1, Refusal.of("review.checklist.overtaken", "孙书言", "不符合（占地不足）")));
        assertThat(checklists.of(id).points().get(0).fails()).isTrue();
        assertThat(by(HANDLER, () -> checklists.save(Ticked.point(seen, 1, "FAILS", "占地不足"))).none())
                .as("says the same").isTrue();
        assertThat(by(HANDLER, () -> checklists.save(Ticked.point(seen, 2, "FITS", ""))).none())
                .as("another point").isTrue();
        assertThat(save(id, 1, "FITS", "").none()).as("having seen it").isTrue();
    }

    @RepeatedTest(5)
    void isBegunOnceWhenTwoAnswerAtOnce() throws Exception {
        long id = submitted();
        Checklist seen = checklists.of(id);
        List<ChecklistProblems> answers = AtOnce.run(
                () -> by(HANDLER, () -> checklists.save(Ticked.point(seen, 1, "FITS", ""))),
                () -> by(HANDLER, () -> checklists.save(Ticked.point(seen, 1, "FAILS", "占地不足"))));

        assertThat(rows(id)).isEqualTo(POINTS);
        assertThat(answers).filteredOn(ChecklistProblems::none).hasSize(1);
        assertThat(checklists.of(id).settled()).isEqualTo(1);
    }

    @Test
    void aCorrectedVersionProposesTheLastAnswersAndAsksToConfirmThem() {
        long id = submitted();
        by(HANDLER, () -> checklists.save(Ticked.everything(checklists.of(id))));
        save(id, 2, "FAILS", "工位不足");
        jdbc.update("update checked_point set item = '去年的要点' where application_id = ? and position = 5", id);
        by(HANDLER, () -> firstReviews.record(decision(id, "returned", "请补充凭证")));
        assertThat(checklists.lastOf(id)).hasValueSatisfying(last -> assertThat(last.versionNumber()).isEqualTo(1));
        corrected(id);

        Checklist list = checklists.of(id);
        assertThat(list.settled()).isZero();
        assertThat(list.points().get(1)).extracting(ChecklistPoint::answer, ChecklistPoint::remark,
                ChecklistPoint::carriedFrom).containsExactly("FAILS", "工位不足", 1);
        assertThat(list.points().get(4)).as("asked otherwise then").extracting(ChecklistPoint::answer,
                ChecklistPoint::carriedFrom).containsExactly("", 0);
        assertThat(checklists.mayPass(id)).hasValueSatisfying(
                refused -> assertThat(refused.key()).isEqualTo("review.checklist.open.more"));

        save(id, 1, "FITS", "");
        assertThat(checklists.of(id).settled()).as("only what was confirmed").isEqualTo(1);
        assertThat(checklists.of(id).carries()).isTrue();
        pass(HANDLER, id, "");
        assertThat(rows(id)).as("both versions are kept").isEqualTo(2 * POINTS);
    }

    @Test
    void theSameVersionKeepsItsAnswersWhenItComesBack() {
        long id = passed();
        by(LEADER, () -> seals.record(id, "returned", "请再核一遍"));
        assertThat(checklists.of(id).settled()).isEqualTo(POINTS);
        assertThat(save(id, 4, "FAILS", "经费未落实").none()).isTrue();

        by(HANDLER, () -> firstReviews.record(decision(id, "returned", "请落实经费")));
        asNobody();
        action.run(() -> firstReviews.missCorrection(id));
        assertThat(checklists.of(id).settled()).isEqualTo(POINTS);
        assertThat(checklists.mayPass(id)).isPresent();
        assertThat(save(id, 4, "FITS", "已补").none()).isTrue();
        assertThat(checklists.mayPass(id)).isEmpty();
    }

    @Test
    void isAuditedWhereTheApplicantDoesNotRead() {
        long id = submitted();
        save(id, 2, "FAILS", "工位不足");
        save(id, 2, "FAILS", "工位不足");

        assertThat(actions("application:" + id)).isEmpty();
        assertThat(audit.entriesOf("checklist:" + id)).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(HANDLER);
            assertThat(entry.detail()).isEqualTo("第 1 版：第 2 条 不符合（工位不足）");
        });
    }

    /** As somebody who sees the page as it is now. */
    private ChecklistProblems save(long id, int position, String answer, String remark) {
        return by(HANDLER, () -> checklists.save(Ticked.point(checklists.of(id), position, answer, remark)));
    }

    private List<String> texts(long id) {
        return checklists.of(id).points().stream().map(ChecklistPoint::text).toList();
    }

    private int rows(long id) {
        return jdbc.queryForObject("select count(*) from checked_point where application_id = ?", Integer.class, id);
    }
}
