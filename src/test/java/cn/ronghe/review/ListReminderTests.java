package cn.ronghe.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;

import cn.ronghe.Pages;
import cn.ronghe.batch.ExtendDeadline;
import cn.ronghe.batch.Extensions;
import cn.ronghe.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

class ListReminderTests extends ReviewWorld {

    private static final String PAGE = "/admin/summary-lists";

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private ListReminders reminders;
    @Autowired
    private Extensions extensions;
    @Autowired
    private SummaryListBoard board;

    @Test
    void remindsADepartmentAtMostOnceAnHour() {
        assertThat(by("admin", () -> reminders.remind(listId()))).isEmpty();
        assertThat(mails(list().caseKey())).containsExactly("list-reminder 330106-edu-handler@sample.invalid",
                "list-reminder 330106-edu-leader@sample.invalid");
        assertThat(actions(list().caseKey())).containsExactly("audit.summary-list.reminded");
        clock.advance(Duration.ofMinutes(59));
        assertThat(by("admin", () -> reminders.remind(listId())))
                .contains(Refusal.of("review.remind.recent", "9月16日 10:00"));
        clock.advance(Duration.ofMinutes(1));
        assertThat(by("admin", () -> reminders.remind(listId()))).isEmpty();
        assertThat(mails(list().caseKey())).hasSize(4);
    }

    @Test
    void remindsNobodyWhoHasReported() {
        reportList();
        assertThat(by("admin", () -> reminders.remind(listId()))).contains(Refusal.of("review.list.is.REPORTED"));
        assertThat(mails(list().caseKey())).isEmpty();
    }

    @Test
    void remindsAllWhoAreOverdueAndNotThoseWithAnExtension() {
        Pages pages = new Pages(context);
        jdbc.update("update summary_list set state = 'SKIPPED' where batch_id <> ?", batchId);
        by("admin", () -> extensions.extend(new ExtendDeadline(batchId, DISTRICT, LocalDate.of(2026, 10, 20), "台风")));
        clock.moveTo("2026-10-17T09:00");
        reportList("330108");
        String page = pages.read("admin", PAGE);
        assertThat(page).contains("已延期", "11 个单位逾期未报", "催报全部逾期单位", "同一份汇总表一小时内只发一次");

        assertThat(pages.flash("admin", PAGE + "/remind")).isEqualTo("已向 11 个单位发出催报邮件。");
        assertThat(mails(list().caseKey())).isEmpty();
        assertThat(pages.flash("admin", PAGE + "/remind")).isEqualTo("逾期单位在一小时内都已催报过，没有再发。");
        assertThat(pages.flash("admin", PAGE + "/" + listId() + "/remind")).isEqualTo("已向 1 个单位发出催报邮件。");
        assertThat(pages.flash("admin", PAGE + "/" + listId() + "/remind"))
                .isEqualTo("已于 10月17日 09:00 催报，一小时内不再发送。");
        assertThat(pages.read("admin", PAGE)).contains("已于 10月17日 09:00 催报");
    }

    @Test
    void anExtensionGivesTimeAgainToWhoeverWasOverdue() {
        clock.moveTo("2026-10-17T09:00");
        asNobody();
        action.run(() -> lists.markOverdue(listId()));
        assertThat(list().overdueAt()).isNotNull();

        by("admin", () -> extensions.extend(new ExtendDeadline(batchId, DISTRICT, LocalDate.of(2026, 10, 20), "台风")));
        assertThat(list().overdueAt()).isNull();
        ListLine line = board.sheet(listId()).orElseThrow().line();
        assertThat(line.overdue()).isFalse();
        assertThat(line.extended()).isTrue();
        assertThat(mails("batch:" + batchId)).containsExactly("deadline-extended 330106-edu-handler@sample.invalid",
                "deadline-extended 330106-edu-leader@sample.invalid");
        reportList();
        by("admin", () -> extensions.takeBack(batchId, DISTRICT, "不用了"));
        assertThat(mails("batch:" + batchId)).as("nothing is owed any more").hasSize(2);
    }

    private void reportList(String district) {
        jdbc.update("update summary_list set state = 'REPORTED' where batch_id = ? and department_code = ?", batchId,
                district + "-edu");
    }
}
