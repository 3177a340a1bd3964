package cn.ronghe.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import cn.ronghe.IntegrationTest;
import cn.ronghe.Pages;
import cn.ronghe.application.Overview.Unfit;
import cn.ronghe.application.SubmitResult.Incomplete;
import cn.ronghe.application.SubmitResult.Submitted;
import cn.ronghe.attachment.AttachmentView;
import cn.ronghe.attachment.Attachments;
import cn.ronghe.attachment.ManifestEntry;
import cn.ronghe.attachment.UploadResult;
import cn.ronghe.attachment.UploadResult.Refused;
import cn.ronghe.attachment.Uploader;
import cn.ronghe.recommendation.FrozenContent;
import cn.ronghe.shared.Texts;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;

class SealedFormTests extends IntegrationTest {

    private static final String PLACE = "sealed-form";
    private static final String STALE = "表单在上传扫描件之后有改动，请重新打印、盖章并上传。";

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private Filing filing;
    @Autowired
    private Sections sections;
    @Autowired
    private Completeness completeness;
    @Autowired
    private Submission submission;
    @Autowired
    private Corrections corrections;
    @Autowired
    private Drafts drafts;
    @Autowired
    private Dossier dossier;
    @Autowired
    private Versions versions;
    @Autowired
    private Attachments attachments;
    @Autowired
    private ApplicationFiles files;
    @Autowired
    private Texts texts;
    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void logIn() {
        actAs("xuexiao");
    }

    @Test
    void takesAScanWithTheLeastNumberOfPagesAndRefusesOneWithLess() {
        long id = filing.draft();

        assertThat(refusal(filing.upload(id, PLACE, "只扫了封面.pdf", Filing.pdf("cover", 6))))
                .contains("只扫了封面.pdf", "只有 6 页", "至少要 7 页");
        assertThat(filing.upload(id, PLACE, "整本.pdf", Filing.pdf("all", 7))).isInstanceOf(UploadResult.Stored.class);
        assertThat(scans(id)).extracting(AttachmentView::pages).containsExactly(7);
    }

    @Test
    void ofAScanFromBeforeItsContentWasKeptItSaysNoMoreThanThatItIsNotKnown() {
        long id = filing.complete();
        jdbc.update("delete from form_scan where application_id = ?", id);

        assertThat(flaws(id)).singleElement().asString().contains("没有记录这份扫描件对应哪一版表单").doesNotContain("有改动");
    }

    @Test
    void namesWhatIsWrongWithAScanThatCannotBeRead() {
        long id = filing.draft();
        byte[] whole = Filing.pdf("half", 10);

        assertThat(refusal(filing.upload(id, PLACE, "半截.pdf", Arrays.copyOf(whole, whole.length / 2)))).contains("半截.pdf", "损坏");
        assertThat(refusal(filing.upload(id, PLACE, "假的.pdf", "%PDF-1.7 假的 %%EOF".getBytes(StandardCharsets.UTF_8))))
                .contains("假的.pdf");
        assertThat(refusal(filing.upload(id, PLACE, "空的.pdf", new byte[0]))).contains("空的.pdf");
        assertThat(scans(id)).isEmpty();
    }

    @Test
    void asksForANewScanOnceTheFormSaysSomethingElse() {
        long id = filing.complete();
        assertThat(completeness.of(id).complete()).isTrue();

        type(id, "headName", "林岚");

        assertThat(flaws(id)).containsExactly(STALE);
        assertThat(submission.submit(new SubmitApplication(id, true))).isInstanceOf(Incomplete.class);
        assertThat(dossier.scan(id, 0)).hasValueSatisfying(scan -> assertThat(scan.current()).isFalse());
        filing.scan(id);
        assertThat(scans(id)).as("the new one takes the place of the old one").hasSize(1);
        assertThat(flaws(id)).isEmpty();
        assertThat(submission.submit(new SubmitApplication(id, true))).isInstanceOf(Submitted.class);
        assertThat(dossier.scan(id, 1)).hasValueSatisfying(scan -> {
            assertThat(scan.current()).isTrue();
            assertThat(scan.printCode()).isEqualTo(dossier.print(id, 1).printCode());
        });
        assertThat(jdbc.queryForObject("select version_number from form_scan where attachment_id = ?", Integer.class,
                scans(id).get(0).id())).isEqualTo(1);
    }

    @Test
    void isContentWithTheScanAgainWhenTheFormSaysTheSameAgain() {
        long id = filing.complete();
        type(id, "headName", "林岚");

        type(id, "headName", "陈静");

        assertThat(flaws(id)).isEmpty();
    }

    @Test
    void belongsToWhatStandsOnPaperAndNotToFilesOrBoxesBesideIt() {
        long id = filing.complete();

        filing.upload(id, "evidence", "支撑材料.pdf");
        filing.save(id, 1, sections.read(id, 1).content());
        ObjectNode boxes = (ObjectNode) sections.read(id, 6).content();
        filing.save(id, 6, boxes.put("declassified", false));

        assertThat(flaws(id)).isEmpty();
    }

    @Test
    void refusesTheVeryFileThatShowedTheFormAsItWas() {
        long id = filing.complete();
        byte[] scan = Filing.pdf("the same", 9);
        filing.upload(id, PLACE, "扫描件.pdf", scan);
        type(id, "headName", "林岚");

        assertThat(refusal(filing.upload(id, PLACE, "新扫描件.pdf", scan))).contains("同一份文件", "重新打印");
        files.remove(id, scans(id).get(0).id());
        assertThat(refusal(filing.upload(id, PLACE, "新扫描件.pdf", scan))).as("also after its removal").contains("同一份文件");
        assertThat(scans(id)).isEmpty();
        type(id, "headName", "陈静");
        assertThat(filing.upload(id, PLACE, "新扫描件.pdf", scan)).isInstanceOf(UploadResult.Stored.class);
        assertThat(flaws(id)).isEmpty();
    }

    @Test
    void keepsTheScanOverACorrectionThatLeavesTheFormAsItIs() {
        long id = filing.submitted();
        filing.returnForCorrection(id, 10);
        filing.upload(id, "evidence", "补充材料.pdf");

        assertThat(corrections.resubmit(new SubmitApplication(id, true))).isInstanceOf(Submitted.class);
        assertThat(dossier.scan(id, 2)).hasValueSatisfying(scan -> assertThat(scan.current()).isTrue());

        filing.returnForCorrection(id, 10);
        type(id, "headName", "林岚");
        assertThat(corrections.resubmit(new SubmitApplication(id, true))).isInstanceOf(Incomplete.class);
        assertThat(dossier.scan(id, 2)).as("what was submitted is still what was sealed")
                .hasValueSatisfying(scan -> assertThat(scan.current()).isTrue());
    }

    @Test
    void leavesTheDepartmentsScanOutOfTheUnitsVersions() {
        long id = filing.submitted();
        byte[] sealed = Filing.pdf("district", 1);
        attachments.add("application:" + id, "district-seal", "属地盖章.pdf", new ByteArrayInputStream(sealed),
                sealed.length, new Uploader("330106-edu-leader", "负责人"));
        filing.returnForCorrection(id, 10);

        corrections.resubmit(new SubmitApplication(id, true));

        assertThat(FrozenContent.read(versions.find(id, 2).orElseThrow().content()).files())
                .extracting(ManifestEntry::slot).containsExactly("evidence", PLACE);
    }

    @Test
    void everyPageSaysWhetherTheScanShowsWhatStandsThere() {
        Pages pages = new Pages(context);
        long id = filing.complete();
        assertThat(pages.read("xuexiao", "/applications/" + id + "/attachments"))
                .contains("至少 7 页", "20 页", "打印校验码应为 " + dossier.printCode(id, 0)).doesNotContain(STALE);
        logIn();
        type(id, "headName", "林岚");
        for (String page : List.of("", "/attachments", "/check", "/sections/2")) {
            assertThat(pages.read("xuexiao", "/applications/" + id + page)).as(page).contains(STALE);
        }
        logIn();
        filing.scan(id);
        filing.submit(id);
        String reviewed = "/applications/" + id + "/dossier";
        assertThat(pages.read("330106-edu-handler", reviewed)).contains("与本版表单一致", "自第 1 版起").doesNotContain(STALE);
        assertThat(pages.read("330106-edu-handler", reviewed + "/evidence")).contains("支撑材料目录", "01", "办学条件佐证.pdf");
        jdbc.update("update form_scan set form_sha256 = ? where application_id = ?", "0".repeat(64), id);
        assertThat(pages.read("330106-edu-handler", reviewed)).contains(STALE).doesNotContain("与本版表单一致");
    }

    @Test
    void goesWithADraftThatIsThrownAway() {
        long id = filing.complete();

        assertThat(drafts.discard(id)).isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from form_scan where application_id = ?", Long.class, id)).isZero();
    }

    private List<AttachmentView> scans(long id) {
        return completeness.of(id).slots().get(0).files();
    }

    private List<String> flaws(long id) {
        return completeness.of(id).slots().stream().flatMap(place -> place.unfit().stream()).map(Unfit::why)
                .map(texts::get).toList();
    }

    private String refusal(UploadResult result) {
        return texts.get(((Refused) result).refusal());
    }

    private void type(long id, String field, String value) {
        ObjectNode content = (ObjectNode) sections.read(id, 1).content();
        assertThat(filing.save(id, 1, content.put(field, value))).isInstanceOf(SectionSave.Saved.class);
    }
}
