package cn.ronghe.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import cn.ronghe.IntegrationTest;
import cn.ronghe.application.ApplicationDocuments;
import cn.ronghe.application.Dossier;
import cn.ronghe.application.Filing;
import cn.ronghe.application.Sections;
import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.form.FormChange;
import cn.ronghe.form.FormView;
import cn.ronghe.form.Forms;
import cn.ronghe.form.PracticeCenterSample;
import cn.ronghe.shared.CanonicalJson;
import cn.ronghe.shared.ConfigFiles;
import cn.ronghe.shared.UserAction;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

class FormEditionsTests extends IntegrationTest {

    @Autowired
    private ApplicationContext context;
    @Autowired
    private Filing filing;
    @Autowired
    private Sections sections;
    @Autowired
    private Dossier dossier;
    @Autowired
    private ApplicationDocuments documents;
    @Autowired
    private RecommendationForms forms;
    @Autowired
    private EditionStart start;
    @Autowired
    private ConfigFiles config;
    @Autowired
    private JdbcTemplate sql;

    private EarlierEdition earlier;

    @BeforeEach
    void logIn() {
        actAs("xuexiao");
        earlier = new EarlierEdition(context);
    }

    @Test
    void anApplicationAndItsVersionsKeepTheEditionThatStoodWhenItWasBegun() {
        long id = filing.submitted();

        assertThat(filing.get(id).formEdition()).isEqualTo(forms.standing(Filing.TYPE));
        assertThat(editionOfVersion(id)).isEqualTo(forms.standing(Filing.TYPE));
    }

    @Test
    void whatWasBegunBeforeEditionsWereKeptGetsTheOneOfTheFirstStart() {
        long id = filing.submitted();
        sql.update("update application set form_edition = null where id = ?", id);
        sql.update("update application_version set form_edition = null where application_id = ?", id);

        assertThat(texts(dossier.form(id, 1))).contains("实践中心地址");
        start.afterSingletonsInstantiated();

        assertThat(filing.get(id).formEdition()).isEqualTo(forms.standing(Filing.TYPE));
        assertThat(editionOfVersion(id)).isEqualTo(forms.standing(Filing.TYPE));
    }

    @Test
    void aStartThatFindsBothANewEditionAndWhatHasNoneKeepsTheEditionFirst(@TempDir Path folder) throws IOException {
        long id = filing.draft();
        sql.update("update application set form_edition = null where id = ?", id);
        copyForms(folder);
        Path basics = folder.resolve("practice-center-1-basics.form");
        Files.writeString(basics, Files.readString(basics).replace("实践中心地址", "实践中心坐落"));
        RecommendationForms changed = formsOf(folder);

        new EditionStart(changed, context.getBean(FormEditions.class), context.getBean(PlatformTypes.class),
                context.getBean(UserAction.class), context, clock).afterSingletonsInstantiated();

        assertThat(filing.get(id).formEdition()).isEqualTo(changed.standing(Filing.TYPE))
                .isNotEqualTo(forms.standing(Filing.TYPE));
    }

    @Test
    void theSameFilesAreOneEditionHoweverOftenTheProgramStarts() {
        int before = sql.queryForObject("select count(*) from form_edition", Integer.class);
        start.afterSingletonsInstantiated();
        assertThat(sql.queryForObject("select count(*) from form_edition", Integer.class)).isEqualTo(before);
        EditionContent content = forms.standingContent(Filing.TYPE);
        assertThat(EditionContent.read(content.canonical().text()).canonical()).isEqualTo(content.canonical());
        assertThat(forms.standing(Filing.TYPE)).isEqualTo(forms.standing("practice-center-public"))
                .isNotEqualTo(forms.standing("industry-community"));
    }

    @Test
    void onlyWhatIsSaidMakesAnotherEditionAndNotHowItsFileIsWritten(@TempDir Path folder) throws IOException {
        copyForms(folder);
        Path basics = folder.resolve("practice-center-1-basics.form");
        String text = Files.readString(basics);
        String today = forms.standing(Filing.TYPE);

        assertThat(standing(folder)).isEqualTo(today);
        Files.writeString(basics, CanonicalJson.parse(text).orElseThrow().toString());
        assertThat(standing(folder)).as("without line breaks").isEqualTo(today);
        Files.writeString(basics, text.replace("实践中心地址", "实践中心所在地"));
        assertThat(standing(folder)).as("another word").isNotEqualTo(today);
        assertThat(standing(folder, "industry-community")).as("of another form")
                .isEqualTo(forms.standing("industry-community"));
        Files.writeString(basics, text);
        assertThat(standing(folder)).as("as it was").isEqualTo(today);
    }

    private String standing(Path folder) {
        return standing(folder, Filing.TYPE);
    }

    private String standing(Path folder, String typeCode) {
        return formsOf(folder).standing(typeCode);
    }

    private RecommendationForms formsOf(Path folder) {
        return ChangedFiles.read(context, new Forms(context, config, folder.toUri().toString()), config);
    }

    private static void copyForms(Path folder) throws IOException {
        for (Path form : Files.list(Path.of("forms")).toList()) {
            Files.copy(form, folder.resolve(form.getFileName()));
        }
    }

    @Test
    void aDraftOfAnEarlierEditionIsFilledInReadPrintedAndSubmittedByIt() {
        long id = filing.draft();
        earlier.give(id);
        earlier.fillIn(id, filing);

        assertThat(sections.schema(id, 2).get("id").asText()).isEqualTo(EarlierEdition.MOTTO);
        assertThat(texts(dossier.form(id, 0))).contains("中心所在地", "口号", "学以致用", "传统工艺", "www.example.cn", "方宁")
                .doesNotContain("实践中心地址");
        filing.submit(id);

        assertThat(filing.get(id).acceptanceNumber()).isNotNull();
        assertThat(editionOfVersion(id)).isEqualTo(earlier.content().canonical().sha256());
        assertThat(texts(dossier.form(id, 1))).contains("中心所在地", "学以致用");
        assertThat(dossier.print(id, 1).parts()).hasSize(7);
        assertThat(documents.word(id, 1).getBody()).isNotEmpty();
    }

    @Test
    void versionsOfTwoEditionsAreComparedFieldByField() {
        long id = filing.draft();
        earlier.give(id);
        earlier.fillIn(id, filing);
        filing.submit(id);
        filing.returnForCorrection(id, 5);
        sql.update("update application set form_edition = ? where id = ?", forms.standing(Filing.TYPE), id);
        sql.update("delete from section_draft where application_id = ?", id);
        int number = 1;
        for (JsonNode section : PracticeCenterSample.data()) {
            filing.save(id, number++, section);
        }

        List<FormChange> changes = dossier.changes(id, 1, 0).sections().stream()
                .flatMap(section -> section.comparison().changes().stream()).toList();

        assertThat(changes).filteredOn(change -> change.edition() == FormChange.Edition.EARLIER)
                .extracting(FormChange::label).contains("中心网址", "口号");
        assertThat(changes).filteredOn(change -> change.edition() == FormChange.Edition.LATER)
                .extracting(FormChange::label).contains("实践中心负责人·电子邮箱");
    }

    @Test
    void anEditionThatThisProgramCannotReadIsToldAsSuch() {
        long id = filing.draft(filing.batch(SecondApplication.WARN));
        earlier.giveUnreadable(id);

        assertThatThrownBy(() -> dossier.form(id, 0)).isInstanceOf(UnreadableEdition.class)
                .hasMessageContaining("hologram");
    }

    private String editionOfVersion(long id) {
        return sql.queryForObject("select form_edition from application_version where application_id = ? and number = 1",
                String.class, id);
    }

    private static List<String> texts(FormView view) {
        return view.texts().toList();
    }
}
