package cn.ronghe.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import cn.ronghe.Pages;
import cn.ronghe.audit.AuditEntry;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

class PaperTests extends ReviewWorld {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 16);
    private static final PaperNote NOTE = new PaperNote(TODAY, 2, " 王静 ", "");

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private Papers papers;
    @Autowired
    private PaperBoard board;

    private Pages pages;

    @BeforeEach
    void openPages() {
        pages = new Pages(context);
    }

    @Test
    void whatIsNotReportedYetIsNotListed() {
        long id = sealed();
        assertThat(board.of(id)).isEmpty();
        assertThat(listed(false)).isEmpty();
        assertThat(receive(id)).contains(Refusal.of("paper.not-ours"));

        reportList();
        assertThat(listed(false)).containsExactly(id);
        assertThat(board.of(id).orElseThrow().receipt()).isNull();
        assertThat(board.of(id).orElseThrow().wanted()).isEqualTo(2);
    }

    @Test
    void severalAreReceivedAtOnceAndEachIsOnRecord() {
        List<Long> cases = List.of(sealed(), sealed(), sealed());
        reportList();
        assertThat(by(CITY_HANDLER, () -> papers.receive(cases.subList(0, 2), NOTE))).isEmpty();

        assertThat(listed(false)).containsExactly(cases.get(2));
        assertThat(listed(true)).isEqualTo(cases.subList(0, 2));
        PaperState state = board.of(cases.get(0)).orElseThrow();
        assertThat(state.complete()).isTrue();
        assertThat(state.receipt().note()).isEqualTo(new PaperNote(TODAY, 2, "王静", ""));
        assertThat(lastEntry(cases.get(1))).extracting(AuditEntry::action, AuditEntry::detail)
                .containsExactly("audit.application.paper-received", "2 份，2026年9月16日，收件人 王静");
        as(CITY_HANDLER);
        assertThat(group()).extracting(PaperGroup::reported, PaperGroup::missing).containsExactly(3L, 1L);
    }

    @Test
    void noneIsReceivedWhereOneOfThemCannotBe() {
        long first = sealed();
        reportList();
        assertThat(receive(first)).isEmpty();
        String number = application(first).acceptanceNumber();
        long late = sealed();

        assertThat(receive(first)).contains(Refusal.of("paper.twice", number));
        assertThat(receive(first, late)).contains(Refusal.of("paper.not-ours"));
        assertThat(receive(987654L)).contains(Refusal.of("paper.not-ours"));
        assertThat(by(CITY_HANDLER, () -> papers.receive(List.of(), NOTE))).contains(Refusal.of("paper.none"));
        assertThat(by("330100-drc-handler", () -> papers.receive(List.of(first), NOTE)))
                .contains(Refusal.of("paper.not-ours"));
        assertThat(by(HANDLER, () -> papers.receive(List.of(first), NOTE))).contains(Refusal.of("paper.not-ours"));
    }

    @Test
    void refusesWhatCannotBe() {
        long id = sealed();
        reportList();
        assertThat(receive(id, TODAY.plusDays(1), 2, "王静", "")).contains(Refusal.of("paper.day.ahead"));
        assertThat(receive(id, TODAY, 0, "王静", "")).contains(Refusal.of("paper.copies.wrong", "1", "99"));
        assertThat(receive(id, TODAY, 100, "王静", "")).contains(Refusal.of("paper.copies.wrong", "1", "99"));
        assertThat(receive(id, TODAY, 2, " ", "")).contains(Refusal.of("paper.by.wrong", "30"));
        assertThat(receive(id, TODAY, 2, "王\n静", "")).contains(Refusal.of("paper.by.wrong", "30"));
        assertThat(receive(id, TODAY, 2, "王静", "长".repeat(201))).contains(Refusal.of("paper.remark.wrong", "200"));
        assertThat(receive(id, TODAY, 2, "王静", "half \ud83d")).contains(Refusal.of("paper.remark.wrong", "200"));
        assertThat(listed(true)).isEmpty();
    }

    @Test
    void isCorrectedWithAReason() {
        long id = sealed();
        reportList();
        receive(id);
        assertThat(correct(id, 1, " ")).contains(Refusal.of("paper.reason"));
        assertThat(correct(id, 1, "长".repeat(201))).contains(Refusal.of("paper.reason.wrong", "200"));
        assertThat(correct(id, -1, "写错")).contains(Refusal.of("paper.copies.wrong", "0", "99"));

        assertThat(correct(id, 1, "清点有误")).isEmpty();
        assertThat(board.of(id).orElseThrow().complete()).isFalse();
        assertThat(lastEntry(id).detail())
                .isEqualTo("2 份，2026年9月16日，收件人 王静；更正为：1 份，2026年9月16日，收件人 王静；理由：清点有误");
        assertThat(correct(id, 0, "登记错了")).isEmpty();
        assertThat(listed(false)).containsExactly(id);
        assertThat(lastEntry(id).detail()).endsWith("更正为：没有收到；理由：登记错了");
    }

    @Test
    void thePageTakesManyAtOnceAndKeepsWhatWasTyped() {
        long first = sealed();
        long second = sealed();
        reportList();
        String page = "/papers?batch=" + batchId + "&type=" + TYPE;
        assertThat(pages.read(CITY_HANDLER, page)).contains("缺纸质材料（2 件）", "id=\"case-" + first + "\"",
                "value=\"2026-09-16\"", "西湖区", "name=\"copies\"");
        assertThat(pages.read(CITY_HANDLER, page + "&district=330108")).contains("id=\"case-" + first + "\"");
        assertThat(pages.read(CITY_HANDLER, "/papers/waiting")).contains("纸质材料", "count-tag");

        assertThat(send("ids", "" + first, "receivedOn", "", "copies", "2", "receivedBy", "王静"))
                .contains("请填写收到日期", "checked");
        assertThat(send("ids", "" + first, "receivedOn", "2026-09-16", "copies", "二", "receivedBy", "王静"))
                .contains("份数应为 1 至 99 的整数", "value=\"二\"");
        assertThat(send("receivedOn", "2026-09-16", "copies", "2", "receivedBy", "王静")).contains("请勾选");
        assertThat(pages.flash(CITY_HANDLER, "/papers", "ids", "" + first, "ids", "" + second, "receivedOn",
                "2026-09-16", "copies", "2", "receivedBy", "王静")).isEqualTo("已登记 2 件的纸质材料。");
        assertThat(pages.read(CITY_HANDLER, page)).contains("所选范围内的纸质材料都已收到");
        assertThat(pages.read(CITY_HANDLER, page + "&view=received")).contains("2 份，9月16日 由 王静 收到", "更正");

        String correct = "/papers/" + first + "/correct";
        assertThat(pages.flash(CITY_HANDLER, correct, "receivedOn", "x")).isEqualTo("请填写收到日期。");
        assertThat(pages.flash(CITY_HANDLER, correct, "receivedOn", "2026-09-15", "copies", "1", "receivedBy", "李",
                "reason", "清点有误")).isEqualTo("更正已保存。");
        assertThat(pages.read(CITY_HANDLER, page + "&view=received")).contains("1 份，9月15日 由 李 收到", "少 1 份");
    }

    @Test
    void othersSeeNothingAndChangeNothing() {
        long id = sealed();
        reportList();
        receive(id);
        assertThat(pages.read(HANDLER, "/papers")).contains("纸质材料由市级主管部门的经办人登记");
        assertThat(pages.read(HANDLER, "/papers/waiting")).doesNotContain("href");
        for (String other : List.of(HANDLER, "330100-drc-handler")) {
            assertThat(pages.send(other, "/papers/" + id + "/correct", "receivedOn", "2026-09-16")
                    .getResponse().getStatus()).isEqualTo(404);
        }
        assertThat(pages.send(CITY_HANDLER, "/papers/987654/correct").getResponse().getStatus()).isEqualTo(404);
        assertThat(pages.status("330100-edu-leader", "/papers")).isEqualTo(403);
        assertThat(pages.status("xuexiao", "/papers")).isEqualTo(403);
    }

    private Optional<Refusal> receive(Long... ids) {
        return by(CITY_HANDLER, () -> papers.receive(List.of(ids), NOTE));
    }

    private Optional<Refusal> receive(long id, LocalDate day, int copies, String by, String remark) {
        return by(CITY_HANDLER, () -> papers.receive(List.of(id), new PaperNote(day, copies, by, remark)));
    }

    private Optional<Refusal> correct(long id, int copies, String reason) {
        return by(CITY_HANDLER, () -> papers.correct(id, new PaperNote(TODAY, copies, "王静", ""), reason));
    }

    private String send(String... fields) {
        return pages.sentBack(CITY_HANDLER, "/papers", fields);
    }

    private List<Long> listed(boolean received) {
        return board.lines(new PaperFilter(batchId, TYPE, "", received), 0, 100).stream()
                .map(PaperLine::applicationId).toList();
    }

    private PaperGroup group() {
        return board.groups(CurrentPerson.get()).stream()
                .filter(group -> group.batchId() == batchId).findFirst().orElseThrow();
    }

    private AuditEntry lastEntry(long id) {
        List<AuditEntry> entries = audit.entriesOf("application:" + id);
        return entries.get(entries.size() - 1);
    }
}
