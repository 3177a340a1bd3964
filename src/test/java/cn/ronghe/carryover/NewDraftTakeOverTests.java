package cn.ronghe.carryover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import cn.ronghe.application.Application;
import cn.ronghe.application.ApplicationForms;
import cn.ronghe.application.CreateApplication;
import cn.ronghe.application.CreateResult;
import cn.ronghe.application.Dossier;
import cn.ronghe.application.DossierHead;
import cn.ronghe.application.Drafts;
import cn.ronghe.application.Filing;
import cn.ronghe.application.FilingRules;
import cn.ronghe.application.NoSuchApplication;
import cn.ronghe.application.OwnApplications;
import cn.ronghe.application.SectionSave.Saved;
import cn.ronghe.application.Versions;
import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.batch.Batches;
import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.form.Forms;
import cn.ronghe.recommendation.ChangedFiles;
import cn.ronghe.recommendation.RecommendationForms;
import cn.ronghe.shared.ConfigFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** What a new draft begins with: last year's content, or what its form declares to take from another one. */
class NewDraftTakeOverTests extends TakeOverTest {

    @Autowired
    private Drafts drafts;
    @Autowired
    private RecommendationForms forms;
    @Autowired
    private ApplicationContext context;
    @Autowired
    private Forms schemas;
    @Autowired
    private PlatformTypes types;
    @Autowired
    private Batches batches;
    @Autowired
    private OwnApplications own;
    @Autowired
    private FilingRules rules;
    @Autowired
    private Versions versions;
    @Autowired
    private Dossier dossier;
    @Autowired
    private TakenOvers takenOvers;
    @Autowired
    private JdbcTemplate sql;
    @Autowired
    private TransactionTemplate transactions;

    @Test
    void startsANewDraftFromLastYearsWithoutShiftingTheYears() {
        long copy = ((CreateResult.Created) drafts.create(new CreateApplication(filing.batch(SecondApplication.WARN),
                Filing.TYPE, true, earlier))).applicationId();

        assertThat(sections.read(copy, 3).content()).isEqualTo(json("{'traineesYear1':220,'traineesYear2':330}"));
        assertThat(sections.read(copy, 6).version()).as("a statement is made anew").isZero();
        assertThat(takeOver.last(copy)).isPresent();
        assertThat(drafts.discard(copy)).isEmpty();
    }

    @Test
    void takesFromAnotherFormWhatTheFormDeclares(@TempDir Path folder) throws IOException {
        long consortium = of("municipal-consortium");
        assertThat(filing.save(consortium, 1, json("{'consortiumName':'示例联合体','parkName':'示例园区','secretariatPhone':'13800138000'}")))
                .isInstanceOf(Saved.class);
        assertThatThrownBy(() -> offers.offer(here, consortium)).as("nothing declared").isInstanceOf(NoSuchApplication.class);

        ApplicationForms declaring = declaring(folder, """
                takeFrom:
                  municipal-consortium: {fields: {centerName: consortiumName}, offered: {headName: parkName}}
                """);
        TakeOverOffers declared = new TakeOverOffers(own, declaring, versions, sections, dossier);
        TakeOver taking = new TakeOver(own, rules, declaring, declared, sections, takenOvers, audit, texts, clock);

        assertThat(declared.sources(here)).extracting(DossierHead::applicationId).endsWith(consortium);
        TakeOverOffer offer = declared.offer(here, consortium);
        assertThat(line(offer, "1:centerName").ticked()).isTrue();
        assertThat(line(offer, "1:headName").ticked()).as("a person decides").isFalse();
        assertThat(offer.left()).extracting(left -> texts.get(left.reason())).containsOnly("本推荐书没有这一项");
        assertThat(taking.declaredSource(filing.get(here))).as("a draft is no source by itself").isEmpty();
        sql.update("update application set acceptance_number = ?, state = 'WITHDRAWN' where id = ?", "TEST-" + consortium, consortium);
        assertThat(taking.declaredSource(filing.get(here))).get().extracting(Application::id).isEqualTo(consortium);

        transactions.executeWithoutResult(status -> taking.begin(filing.get(here), filing.get(consortium)));

        assertThat(content(1).get("centerName").asText()).isEqualTo("示例联合体");
        assertThat(content(1).has("headName")).isFalse();
    }

    private long of(String type) {
        long id = filing.draft();
        sql.update("delete from section_draft where application_id = ?", id);
        sql.update("update application set type_code = ?, form_edition = ? where id = ?", type, forms.standing(type), id);
        return id;
    }

    /** The forms where the practice centre's file says this, too. */
    private ApplicationForms declaring(Path folder, String takeFrom) throws IOException {
        FileSystemUtils.copyRecursively(Path.of("config"), folder);
        Files.writeString(folder.resolve("recommendation-forms/practice-center.yaml"), takeFrom, StandardOpenOption.APPEND);
        return new ApplicationForms(ChangedFiles.read(context, schemas, new ConfigFiles(new DefaultResourceLoader(),
                folder.toUri().toString())), types, batches);
    }
}
