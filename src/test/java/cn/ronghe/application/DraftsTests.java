package cn.ronghe.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ronghe.IntegrationTest;
import cn.ronghe.application.CreateResult.Created;
import cn.ronghe.application.CreateResult.NeedsConfirmation;
import cn.ronghe.application.CreateResult.Refused;
import cn.ronghe.attachment.Attachments;
import cn.ronghe.audit.AuditEntry;
import cn.ronghe.audit.AuditTrail;
import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.shared.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class DraftsTests extends IntegrationTest {

    @Autowired
    private Filing filing;
    @Autowired
    private Drafts drafts;
    @Autowired
    private OwnApplications own;
    @Autowired
    private Sections sections;
    @Autowired
    private Attachments attachments;
    @Autowired
    private AuditTrail audit;
    @Autowired
    private Texts texts;
    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void logIn() {
        actAs("xuexiao");
    }

    @Test
    void startsADraftOfTheUnitWithItsNameAndCreditCode() {
        long id = filing.draft();

        Application draft = own.get(id);
        assertThat(draft.state()).isEqualTo(ApplicationState.DRAFT);
        assertThat(draft.organizationName()).isEqualTo("杭州示例职业技术学院");
        assertThat(draft.districtCode()).isEqualTo("330106");
        StoredSection first = sections.read(id, 1);
        assertThat(first.content().get("builderName").asText()).isEqualTo("杭州示例职业技术学院");
        assertThat(first.content().get("builderCreditCode").asText()).isEqualTo("12330106MB0T5T10XF");
        assertThat(first.version()).isEqualTo(1);
        assertThat(audit.entriesOf(draft.caseKey())).extracting(AuditEntry::action)
                .containsExactly("audit.application.created");
    }

    @Test
    void refusesBeforeAndAfterTheWindowAndNamesTheDay() {
        long batch = filing.batch(SecondApplication.WARN);

        clock.moveTo("2026-02-28T23:59:59");
        assertThat(refusal(batch)).contains("3月1日").contains("不能填报");
        clock.moveTo("2026-03-01T00:00:00");
        assertThat(create(batch, false)).isInstanceOf(Created.class);
        clock.moveTo("2026-03-12T23:59:59");
        assertThat(create(batch, true)).isInstanceOf(Created.class);
        clock.moveTo("2026-03-13T00:00:00");
        assertThat(refusal(batch)).contains("3月12日").contains("截止");
    }

    @Test
    void refusesALeadFromOutsideTheCity() {
        actAs("waidi");
        assertThat(refusal(filing.batch(SecondApplication.WARN))).contains("湖州示例职业学院", "杭州市", "牵头单位");
    }

    @Test
    void refusesAKindOfUnitThatDoesNotFileThisType() {
        actAs("qiye");
        assertThat(refusal(filing.batch(SecondApplication.WARN))).contains("西溪示例智能装备有限公司", "学校实践中心");
    }

    @Test
    void takesAUnitWithAnEarlyCodeThatItsDepartmentHasAccepted() {
        String right = "12330114MB0T5T214B";
        actAs("zhongzhi");
        jdbc.update("update organization set credit_code = '12330114MB0T5T214C' where credit_code = ?", right);
        try {
            long id = filing.draft(filing.batch(SecondApplication.WARN));
            assertThat(filing.get(id).organizationName()).isEqualTo("钱塘示例中等职业学校");
        } finally {
            jdbc.update("update organization set credit_code = ? where credit_code = '12330114MB0T5T214C'", right);
        }
    }

    @Test
    void refusesATypeThatTheBatchDoesNotOpenAndSomebodyWithoutAUnit() {
        long batch = filing.batch(SecondApplication.WARN);

        CreateResult unknown = drafts.create(new CreateApplication(batch, "no-such-type", false, null));
        assertThat(text(unknown)).contains("没有开放");
        actAs("admin");
        assertThat(refusal(batch)).contains("没有开放");
    }

    @Test
    void asksBeforeASecondApplicationOfTheSameUnit() {
        long batch = filing.batch(SecondApplication.WARN);
        create(batch, false);

        CreateResult second = create(batch, false);
        assertThat(second).isInstanceOf(NeedsConfirmation.class);
        assertThat(texts.get(((NeedsConfirmation) second).warning())).contains("学校实践中心");
        assertThat(create(batch, true)).isInstanceOf(Created.class);
        actAs("jishi");
        assertThat(create(batch, false)).as("another unit").isInstanceOf(Created.class);
    }

    @Test
    void refusesASecondApplicationWhereTheBatchSaysSo() {
        long batch = filing.batch(SecondApplication.REFUSE);
        create(batch, false);

        assertThat(text(create(batch, true))).contains("只能申报一项");
    }

    @Test
    void takesTheTextsOfAnEarlierApplicationOver() {
        long earlier = filing.complete();

        long copy = ((Created) drafts.create(
                new CreateApplication(filing.batch(SecondApplication.WARN), Filing.TYPE, false, earlier))).applicationId();

        assertThat(own.get(copy).platformName()).isEqualTo("智能物联产教融合实践中心");
        assertThat(sections.read(copy, 1).content().get("headName").asText()).isEqualTo("陈静");
        assertThat(sections.read(copy, 1).content().get("builderName").asText()).isEqualTo("杭州示例职业技术学院");
        assertThat(sections.read(copy, 4).content()).isEqualTo(sections.read(earlier, 4).content());
    }

    @Test
    void copiesNothingFromAnotherUnit() {
        long theirs = filing.complete();
        actAs("jishi");
        long batch = filing.batch(SecondApplication.WARN);

        assertThatThrownBy(() -> drafts.create(new CreateApplication(batch, Filing.TYPE, false, theirs)))
                .isInstanceOf(NoSuchApplication.class);
        assertThat(own.all()).noneMatch(application -> application.batchId() == batch);
    }

    @Test
    void throwsADraftAwayWithItsFilesAndKeepsTheRecord() {
        long id = filing.complete();

        assertThat(drafts.discard(id)).isEmpty();

        assertThatThrownBy(() -> own.get(id)).isInstanceOf(NoSuchApplication.class);
        assertThat(attachments.of("application:" + id)).isEmpty();
        assertThat(audit.entriesOf("application:" + id)).extracting(AuditEntry::action)
                .endsWith("audit.application.discarded");
    }

    @Test
    void keepsWhatWasSubmitted() {
        long id = filing.submitted();

        assertThat(drafts.discard(id).map(texts::get).orElseThrow()).contains("不能删除");
        assertThat(own.get(id).acceptanceNumber()).isNotNull();
    }

    private CreateResult create(long batch, boolean confirmed) {
        return drafts.create(new CreateApplication(batch, Filing.TYPE, confirmed, null));
    }

    private String refusal(long batch) {
        return text(create(batch, false));
    }

    private String text(CreateResult result) {
        assertThat(result).isInstanceOf(Refused.class);
        return texts.get(((Refused) result).refusal());
    }
}
