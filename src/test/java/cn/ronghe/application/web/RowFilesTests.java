package cn.ronghe.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import cn.ronghe.IntegrationTest;
import cn.ronghe.Pages;
import cn.ronghe.administration.Sheets;
import cn.ronghe.application.CreateApplication;
import cn.ronghe.application.CreateResult;
import cn.ronghe.application.Drafts;
import cn.ronghe.application.Filing;
import cn.ronghe.application.SectionSave;
import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.batch.Batches;
import cn.ronghe.batch.OpenBatch;
import cn.ronghe.form.Violation;
import cn.ronghe.shared.CanonicalJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.WebApplicationContext;

/** Evidence that stands in the rows of a community's member table. */
class RowFilesTests extends IntegrationTest {

    private static final String LEAD = "longtou";
    private static final int MEMBERS = 2;

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private Batches batches;
    @Autowired
    private Drafts drafts;
    @Autowired
    private Filing filing;

    private Pages pages;
    private long id;

    @BeforeEach
    void aCommunity() {
        pages = new Pages(context);
        LocalDate today = LocalDate.now(clock);
        batches.open(new OpenBatch(today.getYear(), "共同体批次", today.minusDays(1), today.plusDays(10),
                today.plusDays(20), List.of(new OpenBatch.TypeQuota("industry-community", 5, SecondApplication.WARN))));
        id = draft();
    }

    private long draft() {
        actAs(LEAD);
        return ((CreateResult.Created) drafts.create(new CreateApplication(batches.all().get(0).id(),
                "industry-community", true, null))).applicationId();
    }

    @Test
    void aFileStandsInItsRowOnScreenAndOnPaperByItsName() {
        String proof = upload("证明.pdf");
        assertThat(proof).matches("[0-9]+:证明.pdf");
        assertThat(save(proof)).isEmpty();
        assertThat(pages.read(LEAD, "/applications/" + id + "/print")).contains("证明.pdf").doesNotContain(proof);
        assertThat(pages.read(LEAD, "/applications/" + id + "/attachments")).contains("证明.pdf");
        assertThat(pages.read(LEAD, "/applications/" + id + "/sections/2")).contains("data-row-files-url=\"/applications/"
                + id + "/row-files\"");
    }

    @Test
    void aFileThatIsRemovedFromTheAttachmentsIsToldAtItsRow() {
        String proof = upload("证明.pdf");
        save(proof);
        pages.send(LEAD, "/applications/" + id + "/attachments/" + proof.split(":")[0] + "/remove");
        actAs(LEAD);
        assertThat(save(proof)).singleElement().satisfies(violation -> {
            assertThat(violation.fieldPath()).isEqualTo("members[0].proof");
            assertThat(violation.args()).containsExactly("参与单位1·参与证明材料", "证明.pdf");
        });
        assertThat(pages.read(LEAD, "/applications/" + id + "/check"))
                .contains("“参与单位1·参与证明材料”的文件“证明.pdf”已不在附件中");
    }

    @Test
    void onlyFilesOfThisApplicationAndPlaceCount() {
        String own = upload("证明.pdf");
        long other = draft();
        String foreign = upload(other, "evidence", "别家.pdf");
        actAs(LEAD);
        for (String wrong : List.of(foreign, "999999999:无.pdf", own.replace("证明", "改名"), upload(id, "sealed-form", "盖章.pdf"))) {
            actAs(LEAD);
            assertThat(save(wrong)).as(wrong).extracting(Violation::messageKey).containsExactly("form.files.lost");
        }
        for (String wrong : List.of("第 3 号", "17", own + "/")) {
            assertThat(save(wrong)).as(wrong).extracting(Violation::messageKey).containsExactly("form.format.files");
        }
        assertThat(save("")).isEmpty();
    }

    @Test
    void whatCannotBeTakenIsSaidInASentence() {
        assertThat(answer(id, "evidence", new MockMultipartFile("file", "木马.exe", null, new byte[] {1}), 422))
                .contains("message", "木马.exe");
        assertThat(answer(id, "nope", new MockMultipartFile("file", "证明.pdf", null, Filing.pdf("x")), 404)).isNotNull();
        clock.moveTo("2026-03-20T00:00:00");
        assertThat(answer(id, "evidence", new MockMultipartFile("file", "证明.pdf", null, Filing.pdf("x")), 422))
                .contains("3月12日");
    }

    @Test
    void theTemplateOfTheTableHasNoColumnForThem() {
        List<String> heads = Sheets.read(
                pages.download(LEAD, "/applications/" + id + "/sections/2/tables/members/template"), 0).get(0);
        assertThat(heads).anyMatch(head -> head.startsWith("单位名称")).noneMatch(head -> head.contains("参与证明材料"));
    }

    private List<Violation> save(String proof) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.putArray("members").addObject().put("kind", "学校").put("name", "甲学院").put("district", "西湖区")
                .put("code", "4133012345").put("proof", proof);
        return ((SectionSave.Saved) filing.save(id, MEMBERS, content)).violations();
    }

    private String upload(String name) {
        return upload(id, "evidence", name);
    }

    private String upload(long application, String slot, String name) {
        JsonNode kept = CanonicalJson.parse(answer(application, slot,
                new MockMultipartFile("file", name, null, Filing.pdf(name)), 200)).orElseThrow();
        actAs(LEAD);
        return kept.get("id").asLong() + ":" + kept.get("name").asText();
    }

    private String answer(long application, String slot, MockMultipartFile file, int status) {
        MockHttpServletResponse response = pages.upload(LEAD, "/applications/" + application + "/row-files", file,
                "slot", slot).getResponse();
        assertThat(response.getStatus()).isEqualTo(status);
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
