package cn.ronghe.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import cn.ronghe.IntegrationTest;
import cn.ronghe.application.SubmitResult.Incomplete;
import cn.ronghe.application.SubmitResult.NeedsConfirmation;
import cn.ronghe.application.SubmitResult.Refused;
import cn.ronghe.application.SubmitResult.Submitted;
import cn.ronghe.audit.AuditEntry;
import cn.ronghe.audit.AuditTrail;
import cn.ronghe.document.PaperForm;
import cn.ronghe.form.FormChange;
import cn.ronghe.form.FormView;
import cn.ronghe.shared.CanonicalJson;
import cn.ronghe.shared.Texts;
import cn.ronghe.shared.UserAction;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
class CorrectionsTests extends IntegrationTest {

    @Autowired
    private Filing filing;
    @Autowired
    private Corrections corrections;
    @Autowired
    private Withdrawals withdrawals;
    @Autowired
    private Sections sections;
    @Autowired
    private Versions versions;
    @Autowired
    private Dossier dossier;
    @Autowired
    private ApplicationFiles files;
    @Autowired
    private Receipts receipts;
    @Autowired
    private AuditTrail audit;
    @Autowired
    private Applications applications;
    @Autowired
    private UserAction action;
    @Autowired
    private Texts texts;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private ApplicationEvents events;

    @BeforeEach
    void logIn() {
        actAs("xuexiao");
    }

    @Test
    void makesTheNextVersionAndSaysWhatChangedAlsoAfterTheBatchClosed() {
        long id = filing.submitted();
        String frozen = versions.find(id, 1).orElseThrow().content();
        filing.returnForCorrection(id, 30);
        clock.moveTo("2026-03-20T09:00:00");
        change(id, 3, "trainingIncomeYear1", 86.5);
        filing.upload(id, "evidence", "近三年培训收入凭证.pdf");
        filing.scan(id);

        Submitted result = (Submitted) corrections.resubmit(new SubmitApplication(id, false));

        assertThat(result.receipt().version()).isEqualTo(2);
        assertThat(result.changes().sections()).singleElement().satisfies(section -> {
            assertThat(section.title()).contains("监测指标");
            assertThat(section.comparison().changes()).singleElement().satisfies(change -> {
                assertThat(change.label()).isEqualTo("培训服务收入（2026年）");
                assertThat(((FormChange.OfField) change).value()).isEqualTo(new FormChange.Value("2.00", "86.50", null));
            });
        });
        assertThat(result.changes().unchanged()).hasSize(5);
        assertThat(result.changes().files()).extracting(FileChange::kind)
                .containsExactly(FileChange.Kind.REPLACED, FileChange.Kind.ADDED);
        assertThat(result.changes().files().get(1).after().name()).isEqualTo("近三年培训收入凭证.pdf");
        assertThat(filing.get(id).state()).isEqualTo(ApplicationState.IN_DISTRICT_REVIEW);
        assertThat(filing.get(id).currentVersion()).isEqualTo(2);
        assertThat(versions.find(id, 1).orElseThrow().content()).as("version 1 is frozen").isEqualTo(frozen);
        assertThat(dossier.changes(id, 1, 2).count()).isEqualTo(3);
        assertThat(dossier.files(id, 1)).hasSize(2);
        assertThat(dossier.files(id, 2)).hasSize(3);
        assertThat(events.stream(ApplicationCorrected.class))
                .containsExactly(new ApplicationCorrected(id, Filing.TYPE, "xuexiao"));
        assertThat(dossier.timeline(id).get(0).detail()).isEqualTo("第 2 版");
        assertThat(texts.get(((Refused) corrections.resubmit(new SubmitApplication(id, false))).refusal()))
                .contains("不能修改");
    }

    @Test
    void theIndexOfAVersionStaysAsItWasPrintedWhateverIsRemovedLater() {
        long id = filing.complete();
        filing.upload(id, "evidence", "培训收入凭证.pdf");
        filing.upload(id, "evidence-index", "自编目录.pdf");
        filing.submit(id);
        List<String> printed = index(id, 1);
        assertThat(printed).containsExactly("01 办学条件佐证.pdf", "02 培训收入凭证.pdf", "03 自编目录.pdf");

        filing.returnForCorrection(id, 30);
        files.remove(id, dossier.files(id, 0).stream().filter(file -> file.fileName().equals("办学条件佐证.pdf"))
                .findFirst().orElseThrow().id());
        filing.upload(id, "evidence", "场地证明.pdf");
        filing.scan(id);
        resubmit(id);

        assertThat(index(id, 1)).isEqualTo(printed);
        assertThat(index(id, 2)).containsExactly("01 培训收入凭证.pdf", "02 场地证明.pdf", "03 自编目录.pdf");
        jdbc.update("update attachment set slot = 'evidence-of-old' where case_key = ? and slot = 'evidence'",
                Application.caseKeyOf(id));
        assertThat(index(id, 1)).as("where the type has no such place any more").isEqualTo(printed);
    }

    private List<String> index(long id, int version) {
        return dossier.evidence(id, version).stream().map(line -> line.number() + " " + line.file().fileName()).toList();
    }

    @Test
    void takesItInTheLastSecondAndNotAfterIt() {
        long late = filing.submitted();
        filing.returnForCorrection(late, 1);
        change(late, 3, "trainingIncomeYear1", 5);
        filing.scan(late);
        clock.moveTo("2026-03-03T17:30:01");
        assertThat(texts.get(((Refused) resubmit(late)).refusal())).contains("3月3日 17:30", "截止");
        assertThat(filing.get(late).currentVersion()).isEqualTo(1);

        clock.moveTo("2026-03-03T17:30:00");
        assertThat(resubmit(late)).isInstanceOf(Submitted.class);
    }

    @Test
    void asksWhereNothingChangedAndStillChecksEverything() {
        long id = filing.submitted();
        filing.returnForCorrection(id, 5);

        assertThat(resubmit(id)).isInstanceOf(NeedsConfirmation.class);
        change(id, 1, "headPhone", "12");
        assertThat(resubmit(id)).isInstanceOf(Incomplete.class);
        change(id, 1, "headPhone", "13800138000");
        assertThat(corrections.changes(id).isEmpty()).isTrue();
        assertThat(corrections.resubmit(new SubmitApplication(id, true))).isInstanceOf(Submitted.class);
    }

    @Test
    void readsAVersionInTheAnnexsOrderAndPrintsIt() {
        long id = filing.submitted();

        FormView form = dossier.form(id, 1);
        assertThat(form.sections()).extracting(FormView.Section::title).startsWith("一、基本信息").hasSize(6);
        DossierHead head = dossier.head(id);
        assertThat(head.districtName()).isEqualTo("西湖区");
        assertThat(head.cityDepartment()).isEqualTo("杭州市教育局");
        PaperForm print = dossier.print(id, 1);
        assertThat(print.cover()).extracting(PaperForm.CoverLine::value)
                .contains("智能物联产教融合实践中心", "☑\u00A0学校实践中心\n☐\u00A0企业实践中心\n☐\u00A0公共实践中心", "陈静");
        assertThat(print.parts().get(5).signatures()).first().asString().contains("负责人签字");
        assertThat(print.printCode()).isEqualTo(receipts.of(id).printCode())
                .isEqualTo(dossier.print(id, 0).printCode());
        assertThatThrownBy(() -> dossier.form(id, 2)).isInstanceOf(NoSuchApplication.class);
        assertThatThrownBy(() -> dossier.head(-1)).isInstanceOf(NoSuchApplication.class);
    }

    @Test
    void withdrawsWithAReasonUntilTheSeal() {
        long id = filing.submitted();
        for (String reason : new String[] {null, "", " 　\n", "字".repeat(501), "a\u0000"}) {
            assertThat(withdrawals.withdraw(id, reason)).isPresent();
        }
        assertThat(filing.get(id).state()).isEqualTo(ApplicationState.IN_DISTRICT_REVIEW);

        assertThat(withdrawals.withdraw(id, " 建设内容有较大调整 ")).isEmpty();

        assertThat(filing.get(id).state()).isEqualTo(ApplicationState.WITHDRAWN);
        assertThat(audit.entriesOf("application:" + id)).last().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("audit.application.withdrawn");
            assertThat(entry.detail()).isEqualTo("建设内容有较大调整");
        });
        assertThat(audit.entriesOf("application:" + id)).extracting(AuditEntry::actorName).containsOnly("周晓");
        assertThat(events.stream(ApplicationWithdrawn.class))
                .containsExactly(new ApplicationWithdrawn(id, Filing.TYPE, "xuexiao"));
        assertThat(jdbc.queryForObject("select count(*) from mail where case_key = ? and template = ?", Integer.class,
                "application:" + id, "application-withdrawn")).isEqualTo(2);
        assertThat(withdrawals.withdraw(id, "再撤一次")).isPresent();
    }

    @Test
    void doesNotWithdrawWhatIsSealedOrNotSubmittedOrAnothersUnits() {
        long draft = filing.draft();
        long sealed = filing.submitted();
        action.run(() -> {
            Application it = applications.lock(sealed);
            it.passFirstReview(clock.instant());
            it.seal(clock.instant());
        });

        assertThat(texts.get(withdrawals.withdraw(sealed, "太晚了").orElseThrow())).contains("签字盖章");
        assertThat(withdrawals.withdraw(draft, "草稿")).isPresent();
        actAs("jishi");
        assertThatThrownBy(() -> withdrawals.withdraw(sealed, "别人的")).isInstanceOf(NoSuchApplication.class);
        assertThatThrownBy(() -> resubmit(sealed)).isInstanceOf(NoSuchApplication.class);
    }

    private SubmitResult resubmit(long id) {
        return corrections.resubmit(new SubmitApplication(id, false));
    }

    private void change(long id, int section, String field, Object value) {
        ObjectNode content = (ObjectNode) sections.read(id, section).content();
        JsonNode typed = CanonicalJson.parse(value instanceof String ? "\"" + value + "\"" : value.toString())
                .orElseThrow();
        content.set(field, typed);
        assertThat(filing.save(id, section, content)).isInstanceOf(SectionSave.Saved.class);
    }
}
