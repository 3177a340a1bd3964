package cn.ronghe.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import cn.ronghe.IntegrationTest;
import cn.ronghe.application.SectionStanding.State;
import cn.ronghe.application.SubmitResult.Incomplete;
import cn.ronghe.application.SubmitResult.NeedsConfirmation;
import cn.ronghe.application.SubmitResult.Refused;
import cn.ronghe.application.SubmitResult.Submitted;
import cn.ronghe.attachment.UploadResult;
import cn.ronghe.audit.AuditEntry;
import cn.ronghe.audit.AuditTrail;
import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.shared.CanonicalJson;
import cn.ronghe.shared.Texts;
import cn.ronghe.shared.UserAction;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
class SubmissionTests extends IntegrationTest {

    @Autowired
    private Filing filing;
    @Autowired
    private Submission submission;
    @Autowired
    private Completeness completeness;
    @Autowired
    private Versions versions;
    @Autowired
    private ApplicationFiles files;
    @Autowired
    private AuditTrail audit;
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
    void freezesWhatWasTypedUnderANumberAndTellsEverybody() {
        long id = filing.complete();

        Receipt receipt = ((Submitted) submit(id)).receipt();

        Application application = filing.get(id);
        assertThat(application.state()).isEqualTo(ApplicationState.IN_DISTRICT_REVIEW);
        assertThat(receipt.acceptanceNumber()).isEqualTo(application.acceptanceNumber()).matches("2026-XS-\\d{4}");
        assertThat(receipt.department()).isEqualTo("西湖区教育局");
        assertThat(receipt.by()).isEqualTo("周晓");
        assertThat(receipt.at()).isEqualTo(clock.instant());
        ApplicationVersion first = versions.find(id, 1).orElseThrow();
        assertThat(receipt.sha256()).isEqualTo(first.sha256()).isEqualTo(new CanonicalJson(first.content()).sha256());
        JsonNode frozen = new CanonicalJson(first.content()).tree();
        assertThat(CanonicalJson.of(frozen).text()).as("canonical").isEqualTo(first.content());
        assertThat(frozen.at("/sections/practice-center-1-basics/investmentTotal").decimalValue()).isEqualByComparingTo("1260");
        assertThat(frozen.get("attachments")).hasSize(2);
        assertThat(audit.entriesOf(application.caseKey())).extracting(AuditEntry::action)
                .endsWith("audit.application.submitted");
        assertThat(events.stream(ApplicationSubmitted.class))
                .containsExactly(new ApplicationSubmitted(id, Filing.TYPE, "xuexiao"));
        assertThat(jdbc.queryForList("select recipient_address from mail where case_key = ? and template = ?",
                String.class, application.caseKey(), "application-submitted"))
                .containsExactlyInAnyOrder("xuexiao@sample.invalid", "xuexiao2@sample.invalid");
    }

    @Test
    void aDoubleClickMakesOneCase() throws Exception {
        long id = filing.complete();
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<SubmitResult> click = () -> {
            actAs("xuexiao");
            together.await();
            return action.run(() -> submit(id));
        };
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<SubmitResult>> clicks = List.of(two.submit(click), two.submit(click));
            Set<Receipt> receipts = new HashSet<>();
            for (Future<SubmitResult> answer : clicks) {
                receipts.add(((Submitted) answer.get()).receipt());
            }
            assertThat(receipts).hasSize(1);
        } finally {
            two.shutdownNow();
        }
        assertThat(versions.of(id)).hasSize(1);
        assertThat(audit.entriesOf("application:" + id)).extracting(AuditEntry::action)
                .containsOnlyOnce("audit.application.submitted");
    }

    @Test
    void twoApplicationsAtOnceCannotSlipThroughWhereOnlyOneIsAllowed() throws Exception {
        long batch = filing.batch(SecondApplication.WARN);
        long one = filing.complete(filing.draft(batch));
        long other = filing.complete(filing.draft(batch));
        jdbc.update("update batch_type set second_application = 'REFUSE' where batch_id = ?", batch);
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<SubmitResult>> answers = List.of(one, other).stream().map(id -> two.submit(() -> {
                actAs("xuexiao");
                together.await();
                return action.run(() -> submission.submit(new SubmitApplication(id, true)));
            })).toList();
            List<SubmitResult> results = List.of(answers.get(0).get(), answers.get(1).get());

            assertThat(results).filteredOn(Submitted.class::isInstance).hasSize(1);
            assertThat(results).filteredOn(Refused.class::isInstance).hasSize(1);
        } finally {
            two.shutdownNow();
        }
    }

    @Test
    void namesEverythingThatIsMissing() {
        long id = filing.draft();

        Overview overview = ((Incomplete) submit(id)).overview();

        assertThat(overview.sections()).extracting(section -> section.standing().state()).containsExactly(State.STARTED,
                State.EMPTY, State.EMPTY, State.EMPTY, State.EMPTY, State.EMPTY);
        assertThat(overview.slots()).filteredOn(Overview.SlotStatus::missing)
                .extracting(slot -> slot.slot().slot()).containsExactly("sealed-form", "evidence");
        assertThat(filing.get(id).state()).isEqualTo(ApplicationState.DRAFT);
    }

    @Test
    void insistsOnTheBoxForClassifiedContent() {
        long id = filing.complete();
        filing.save(id, 6, json("{'statementAccepted':true,'declassified':false}"));

        Overview overview = ((Incomplete) submit(id)).overview();

        assertThat(overview.problems()).isEqualTo(1);
        assertThat(texts.get(overview.sections().get(5).errors().get(0).sentence())).contains("脱密");
    }

    @Test
    void countsWrongFieldsApartFromEmptyOnes() {
        long id = filing.draft();
        filing.save(id, 1, json("{'centerName':'滨河职业技术学校实践中心','headPhone':'12'}"));

        Overview.SectionStatus first = completeness.of(id).sections().get(0);

        assertThat(first.standing().state()).isEqualTo(State.WRONG);
        assertThat(first.standing().wrong()).isEqualTo(2);
        assertThat(first.standing().missing()).isGreaterThan(5);
    }

    @Test
    void refusesAScanThatIsNoPdfHereAndByItsNameAtOnce() {
        long id = filing.complete();

        UploadResult refused = filing.upload(id, "sealed-form", "盖章页.docx");

        assertThat(texts.get(((UploadResult.Refused) refused).refusal())).contains("盖章页.docx", "盖章扫描件", "PDF");
        jdbc.update("update attachment set file_name = '盖章页.docx' where case_key = ? and slot = 'sealed-form'",
                "application:" + id);
        assertThat(((Incomplete) submit(id)).overview().slots().get(0).unfit()).hasSize(1);
    }

    @Test
    void takesItThroughTheLastSecondOfTheLastDay() {
        long id = filing.complete();

        clock.moveTo("2026-03-12T23:59:59");
        assertThat(submit(id)).isInstanceOf(Submitted.class);
    }

    @Test
    void refusesItAfterTheWindowAndKeepsTheDraft() {
        long id = filing.complete();

        clock.moveTo("2026-03-13T00:00:00");
        assertThat(texts.get(((Refused) submit(id)).refusal())).contains("3月12日", "不能再提交", "保留");
        assertThat(filing.get(id).state()).isEqualTo(ApplicationState.DRAFT);
        assertThat(completeness.of(id).complete()).isTrue();
    }

    @Test
    void checksTheUnitOnceMore() {
        long id = filing.complete();
        jdbc.update("update organization set district_code = '330500' where name = '杭州示例职业技术学院'");
        try {
            assertThat(texts.get(((Refused) submit(id)).refusal())).contains("牵头单位");
        } finally {
            jdbc.update("update organization set district_code = '330106' where name = '杭州示例职业技术学院'");
        }
    }

    @Test
    void asksBeforeASecondOneGoesIn() {
        long batch = filing.batch(SecondApplication.WARN);
        submit(filing.complete(filing.draft(batch)));
        long second = filing.complete(filing.draft(batch));

        assertThat(submit(second)).isInstanceOf(NeedsConfirmation.class);
        assertThat(submission.submit(new SubmitApplication(second, true))).isInstanceOf(Submitted.class);
        assertThat(filing.get(second).acceptanceNumber()).isNotNull();
    }

    @Test
    void givesEachNumberOnceThoughBatchesOfAYearAreTwo() {
        Receipt first = ((Submitted) submit(filing.complete())).receipt();
        Receipt second = ((Submitted) submit(filing.complete())).receipt();

        assertThat(first.acceptanceNumber()).isNotEqualTo(second.acceptanceNumber());
    }

    @Test
    void anotherUnitSeesNothingOfIt() {
        long id = filing.complete();
        actAs("jishi");

        assertThatThrownBy(() -> submit(id)).isInstanceOf(NoSuchApplication.class);
        assertThatThrownBy(() -> completeness.of(id)).isInstanceOf(NoSuchApplication.class);
        assertThatThrownBy(() -> filing.upload(id, "evidence", "a.pdf")).isInstanceOf(NoSuchApplication.class);
        assertThatThrownBy(() -> files.remove(id, 1)).isInstanceOf(NoSuchApplication.class);
    }

    @Test
    void filesStayAsTheyAreOnceItIsSubmitted() {
        long id = filing.submitted();
        long file = completeness.of(id).slots().get(0).files().get(0).id();

        assertThat(filing.upload(id, "evidence", "晚了.pdf")).isInstanceOf(UploadResult.Refused.class);
        assertThat(files.remove(id, file)).isPresent();
        assertThat(completeness.of(id).slots().get(0).files()).hasSize(1);
    }

    private SubmitResult submit(long id) {
        return submission.submit(new SubmitApplication(id, false));
    }

    private static JsonNode json(String text) {
        return CanonicalJson.parse(text.replace('\'', '"')).orElseThrow();
    }
}
