package cn.ronghe.review;

import static cn.ronghe.application.ApplicationState.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;

import cn.ronghe.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SummaryListTests extends ReviewWorld {

    @Autowired
    private SummaryListOpening opening;

    @Test
    void opensOneListPerDistrictDepartmentAndNoneTwice() {
        assertThat(heard.opened).hasSize(13);
        assertThat(jdbc.queryForList("select department_code from summary_list where batch_id = ? order by 1",
                String.class, batchId)).hasSize(13).allMatch(code -> code.endsWith("-edu"))
                .doesNotContain("330100-edu");

        action.run(() -> opening.openFor(batchId, TYPE));
        assertThat(heard.opened).hasSize(13);
    }

    @Test
    void reportsAllItsCasesTogetherInOrder() {
        long first = sealed();
        long second = sealed();
        prepare();
        assertThat(list().reporterName()).isEqualTo("陈静");
        scan("list:" + listId(), "sealed-list");
        boolean sealed = by(LEADER, () -> lists.report(listId(), "sealed", "同意"));

        assertThat(sealed).isTrue();
        assertThat(state(first)).isEqualTo(IN_CITY_REVIEW);
        assertThat(state(second)).isEqualTo(IN_CITY_REVIEW);
        assertThat(heard.reported).containsExactly(new SummaryListReported(listId(), List.of(first, second)));
        assertThat(mailTemplates(first)).endsWith("list-reported");
        assertThat(list().state()).isEqualTo(SummaryListState.REPORTED);
        assertThat(list().reportedAt()).isEqualTo(clock.instant());
        assertThat(seals.of(List.of(list().caseKey()))).extracting(Seal::leader).containsExactly(LEADER);
        assertThat(actions(list().caseKey())).containsExactly("audit.summary-list.prepared",
                "audit.summary-list.sealed", "audit.summary-list.reported");
        assertThat(actions("application:" + second)).endsWith("audit.application.reported");
    }

    @Test
    void reportsAnEmptyList() {
        reportList();

        assertThat(heard.reported).containsExactly(new SummaryListReported(listId(), List.of()));
    }

    @Test
    void asksForTheScanOfTheListAsPrepared() {
        sealed();
        assertThat(checks.maySealList(listId(), LEADER)).contains(Refusal.of("review.list.is.OPEN"));
        scan("list:" + listId(), "sealed-list");
        clock.advance(Duration.ofHours(1));
        prepare();
        assertThat(checks.maySealList(listId(), LEADER)).contains(Refusal.of("review.list.scan.old", "盖章件.pdf"));
        scan("list:" + listId(), "sealed-list");
        assertThat(checks.maySealList(listId(), LEADER)).isEmpty();
        jdbc.update("update attachment set removed_at = uploaded_at where case_key = ?", list().caseKey());
        assertThat(checks.maySealList(listId(), LEADER)).contains(Refusal.of("review.list.scan.missing"));
    }

    @Test
    void isPreparedAgainWhereCasesJoined() {
        sealed();
        prepare();
        long joined = sealed();
        sealed();
        scan("list:" + listId(), "sealed-list");

        assertThat(checks.maySealList(listId(), LEADER)).contains(Refusal.of("review.list.joined-since", "2"));
        assertThatThrownBy(() -> by(LEADER, () -> lists.report(listId(), "sealed", "")))
                .hasMessageContaining("review.list.joined-since");
        assertThat(state(joined)).isEqualTo(SEALED);

        boolean sealed = by(LEADER, () -> lists.report(listId(), "returned", "请补入新的两件"));
        assertThat(sealed).isFalse();
        assertThat(list().state()).isEqualTo(SummaryListState.OPEN);
        assertThat(list().returnOpinion()).isEqualTo("请补入新的两件");
        reportList();
        assertThat(state(joined)).isEqualTo(IN_CITY_REVIEW);
        assertThat(heard.reported).hasSize(1).first().satisfies(
                event -> assertThat(event.applicationIds()).hasSize(3));
    }

    @Test
    void isNeverSignedByWhoPreparedIt() {
        by(LEADER, () -> lists.prepare(listId(), "某人", "13800138000"));
        scan("list:" + listId(), "sealed-list");

        assertThat(checks.mayLeadList(listId(), LEADER)).contains(Refusal.of("review.list.leader-is-preparer"));
        assertThat(checks.maySealList(listId(), LEADER)).contains(Refusal.of("review.list.leader-is-preparer"));
        assertThat(checks.mayLeadList(listId(), HANDLER)).isEmpty();
        assertThatThrownBy(() -> by(LEADER, () -> lists.report(listId(), "sealed", "")))
                .hasMessageContaining("review.list.leader-is-preparer");
    }

    @Test
    void isPreparedAndReportedOnce() {
        assertThat(checks.mayPrepare(listId())).isEmpty();
        prepare();
        assertThat(checks.mayPrepare(listId())).contains(Refusal.of("review.list.is.PREPARED"));
        assertThatThrownBy(this::prepare).hasMessageContaining("review.list.is.PREPARED");
        scan("list:" + listId(), "sealed-list");
        by(LEADER, () -> lists.report(listId(), "sealed", ""));
        assertThat(checks.mayPrepare(listId())).contains(Refusal.of("review.list.is.REPORTED"));
        assertThat(checks.maySealList(listId(), LEADER)).contains(Refusal.of("review.list.is.REPORTED"));
    }

    @Test
    void takesALateCaseWithTheNextEdition() {
        sealed();
        reportList();
        clock.advance(Duration.ofDays(1));
        long late = passed();
        scanOfForm(late);
        assertThat(by(LEADER, () -> seals.record(late, "sealed", ""))).isTrue();
        assertThat(state(late)).isEqualTo(SEALED);
        assertThat(checks.maySupplement(late, LEADER)).contains(Refusal.of("review.list.scan.missing"));
        assertThat(checks.maySupplement(late, HANDLER)).contains(Refusal.of("review.leader-is-handler"));
        scan(list().caseKey(), "sealed-list-2");
        assertThat(checks.maySupplement(late, LEADER)).isEmpty();

        by(LEADER, () -> seals.recordSupplement(late, "补报一件"));

        assertThat(state(late)).isEqualTo(IN_CITY_REVIEW);
        assertThat(list().edition()).isEqualTo(2);
        assertThat(mailTemplates(late)).endsWith("list-reported");
        assertThat(actions(list().caseKey())).endsWith("audit.summary-list.supplemented");
        assertThat(seals.of(List.of(list().caseKey()))).extracting(Seal::number).containsExactly(1, 2);
        assertThat(checks.maySupplement(late, LEADER)).contains(Refusal.of("review.moved-on"));
        assertThatThrownBy(() -> by(LEADER, () -> seals.recordSupplement(late, "")))
                .hasMessageContaining("review.moved-on");
    }

    @Test
    void putsLateCasesThatMeetOnOneEditionWithOneScan() {
        reportList();
        long first = sealed();
        scan(list().caseKey(), "sealed-list-2");
        clock.advance(Duration.ofHours(1));
        long second = sealed();

        assertThat(checks.maySupplement(first, LEADER)).contains(Refusal.of("review.list.scan.old", "盖章件.pdf"));
        scan(list().caseKey(), "sealed-list-2");
        by(LEADER, () -> seals.recordSupplement(first, ""));
        by(LEADER, () -> seals.recordSupplement(second, ""));
        assertThat(list().edition()).isEqualTo(2);
        assertThat(seals.of(List.of(list().caseKey()))).extracting(Seal::number).containsExactly(1, 2);

        long third = sealed();
        scan(list().caseKey(), "sealed-list-3");
        by(LEADER, () -> seals.recordSupplement(third, ""));
        assertThat(list().edition()).isEqualTo(3);
    }

    @Test
    void isSkippedByTheAdministratorWithAReason() {
        assertThat(by("admin", () -> lists.skip(listId(), " 　"))).contains(Refusal.of("review.skip.reason"));
        assertThat(by("admin", () -> lists.skip(listId(), null))).contains(Refusal.of("review.skip.reason"));
        assertThat(by("admin", () -> lists.skip(listId(), "长".repeat(501))))
                .contains(Refusal.of("review.skip.reason.wrong", "500"));
        assertThat(by("admin", () -> lists.skip(listId(), "half \ud83d")))
                .contains(Refusal.of("review.skip.reason.wrong", "500"));
        assertThat(heard.skipped).isEmpty();

        assertThat(by("admin", () -> lists.skip(listId(), "本区今年不推荐"))).isEmpty();
        assertThat(list().state()).isEqualTo(SummaryListState.SKIPPED);
        assertThat(list().skipReason()).isEqualTo("本区今年不推荐");
        assertThat(heard.skipped).containsExactly(new SummaryListSkipped(listId()));
        assertThat(by("admin", () -> lists.skip(listId(), "再来"))).contains(Refusal.of("review.list.is.SKIPPED"));
        assertThat(checks.mayPrepare(listId())).contains(Refusal.of("review.list.is.SKIPPED"));

        long late = sealed();
        scan(list().caseKey(), "sealed-list-2");
        by(LEADER, () -> seals.recordSupplement(late, ""));
        assertThat(state(late)).isEqualTo(IN_CITY_REVIEW);
        assertThat(list().state()).isEqualTo(SummaryListState.REPORTED);
    }

    @Test
    void isNotSkippedWithCasesOnItOrOnceReported() {
        sealed();
        assertThat(by("admin", () -> lists.skip(listId(), "理由"))).contains(Refusal.of("review.skip.cases", "1"));
        assertThat(list().state()).isEqualTo(SummaryListState.OPEN);
        reportList();
        assertThat(by("admin", () -> lists.skip(listId(), "理由"))).contains(Refusal.of("review.list.is.REPORTED"));
        assertThat(heard.skipped).isEmpty();
    }

    @Test
    void tellsOnceThatItIsOverdue() {
        asNobody();
        action.run(() -> lists.markOverdue(listId()));
        action.run(() -> lists.markOverdue(listId()));

        assertThat(list().overdueAt()).isEqualTo(clock.instant());
        assertThat(mails(list().caseKey())).containsExactly("list-overdue 330106-edu-handler@sample.invalid",
                "list-overdue 330106-edu-leader@sample.invalid", "list-overdue admin@sample.invalid");
        assertThat(actions(list().caseKey())).containsExactly("audit.summary-list.overdue");
    }

    @Test
    void tellsNobodyWhereItIsReportedOrSkipped() {
        reportList();
        asNobody();
        action.run(() -> lists.markOverdue(listId()));

        assertThat(list().overdueAt()).isNull();
        assertThat(mails(list().caseKey())).isEmpty();
    }

    @Test
    void keepsToItsOwnDistrict() {
        passed("330108");
        long id = sealed();
        reportList();

        assertThat(heard.reported.get(0).applicationIds()).containsExactly(id);
    }
}
