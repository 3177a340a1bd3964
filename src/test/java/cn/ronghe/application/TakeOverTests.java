package cn.ronghe.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import cn.ronghe.IntegrationTest;
import cn.ronghe.application.SectionSave.Conflict;
import cn.ronghe.application.SectionSave.Saved;
import cn.ronghe.application.TakeOverOffer.Line;
import cn.ronghe.audit.AuditEntry;
import cn.ronghe.audit.AuditTrail;
import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.batch.Batches;
import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.form.Forms;
import cn.ronghe.shared.CanonicalJson;
import cn.ronghe.shared.ConfigFiles;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.Texts;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

class TakeOverTests extends IntegrationTest {

    @Autowired
    private Filing filing;
    @Autowired
    private TakeOver takeOver;
    @Autowired
    private TakeOverOffers offers;
    @Autowired
    private Drafts drafts;
    @Autowired
    private Sections sections;
    @Autowired
    private Withdrawals withdrawals;
    @Autowired
    private AuditTrail audit;
    @Autowired
    private Texts texts;
    @Autowired
    private RecommendationForms forms;
    @Autowired
    private ReadEditions editions;
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
    private SectionDrafts sectionDrafts;
    @Autowired
    private Dossier dossier;
    @Autowired
    private TakenOvers takenOvers;
    @Autowired
    private ApplicationRepository applications;
    @Autowired
    private JdbcTemplate sql;
    @Autowired
    private TransactionTemplate transactions;

    private long earlier;
    private long here;

    @BeforeEach
    void fileLastYear() {
        actAs("xuexiao");
        clock.moveTo("2025-03-03T10:00:00");
        earlier = filing.complete();
        filing.save(earlier, 3, json("{'traineesYear1':110,'traineesYear2':220,'traineesYear3':330}"));
        filing.save(earlier, 4, json("{'foundationBuilder':'去年写的','foundationCenter':'去年的培训'}"));
        filing.submit(earlier);
        clock.moveTo(START);
        here = filing.draft();
    }

    @Test
    void suggestsWhatIsEmptyHereAndFiguresUnderTheirYear() {
        filing.save(here, 4, json("{'foundationBuilder':'今年写的'}"));

        TakeOverOffer offer = offers.offer(here, earlier);

        assertThat(offer.yearsDiffer()).isTrue();
        assertThat(line(offer, "3:traineesYear1"))
                .extracting("change.value.after").isEqualTo("220");
        assertThat(line(offer, "3:traineesYear2")).extracting("change.value.after").isEqualTo("330");
        assertThat(ids(offer)).doesNotContain("3:traineesYear3", "6:statementAccepted", "1:investmentTotal");
        assertThat(line(offer, "4:foundationBuilder")).extracting(Line::filled, Line::ticked).containsExactly(true, false);
        assertThat(line(offer, "4:foundationCenter")).extracting(Line::filled, Line::ticked).containsExactly(false, true);
        assertThat(line(offer, "1:coBuilders").change().isTable()).isTrue();
        assertThat(offer.left()).extracting(left -> left.label() + texts.get(left.reason()))
                .anySatisfy(left -> assertThat(left).contains("2025年", "本推荐书没有 2025 年"));
    }

    @Test
    void writesWhatWasChosenAndNothingElse() {
        filing.save(here, 4, json("{'foundationBuilder':'今年写的'}"));

        assertThat(take("1:investmentEquipment", "1:investmentSite", "1:coBuilders", "3:traineesYear1", "4:foundationCenter"))
                .isEmpty();

        assertThat(content(1).get("investmentTotal").decimalValue()).as("the server's total").isEqualByComparingTo("1200");
        assertThat(content(1).get("coBuilders")).hasSize(2);
        assertThat(content(1).has("centerName")).isFalse();
        assertThat(content(3)).isEqualTo(json("{'traineesYear1':220}"));
        assertThat(content(4)).isEqualTo(json("{'foundationBuilder':'今年写的','foundationCenter':'去年的培训'}"));
        assertThat(sections.read(here, 5).version()).as("a section without choice").isZero();
        assertThat(audit.entriesOf(Application.caseKeyOf(here))).last().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("audit.application.taken-over");
            assertThat(entry.detail()).contains("智能物联产教融合实践中心", "沿用了 5 项");
        });
    }

    @Test
    void bringsTheNameOfThePlatformWithIt() {
        assertThat(take("1:centerName")).isEmpty();

        assertThat(filing.get(here).platformName()).isEqualTo("智能物联产教融合实践中心");
    }

    @Test
    void leavesTheUnitsOwnCodeUntickedWhereItDiffers() {
        assertThat(line(offers.offer(here, earlier), "1:builderCreditCode").ticked()).isFalse();
    }

    @Test
    void tellsWhoeverHasTheSectionOpenElsewhere() {
        filing.save(here, 4, json("{'foundationBuilder':'今年写的'}"));
        actAs("xuexiao2");
        assertThat(take("4:foundationCenter")).isEmpty();
        actAs("xuexiao");

        SectionSave late = sections.save(here, 4, 1, json("{'foundationBuilder':'接着写'}"));

        assertThat(((Conflict) late).theirs().savedBy()).isEqualTo("林越");
    }

    @Test
    void writesNothingWhereSomebodySavedInBetween() {
        filing.save(here, 4, json("{'foundationBuilder':'今年写的'}"));
        String seen = offers.offer(here, earlier).seen();
        actAs("xuexiao2");
        filing.save(here, 4, json("{'foundationBuilder':'林越写的'}"));
        actAs("xuexiao");

        Optional<Refusal> refused = takeOver.take(new TakeContent(here, earlier, seen,
                Set.of("3:traineesYear1", "4:foundationCenter")));

        assertThat(text(refused)).contains("林越", "四、建设基础情况");
        assertThat(sections.read(here, 3).version()).isZero();
        assertThat(takeOver.take(new TakeContent(here, earlier, seen, Set.of("3:traineesYear1"))))
                .as("another section was not touched").isEmpty();
    }

    @Test
    void writesNothingWhereTheSourceChangedInBetween() {
        long draft = filing.draft();
        filing.save(draft, 4, json("{'foundationCenter':'甲'}"));
        String seen = offers.offer(here, draft).seen();
        filing.save(draft, 4, json("{'foundationCenter':'乙'}"));

        assertThat(text(takeOver.take(new TakeContent(here, draft, seen, Set.of("4:foundationCenter")))))
                .contains("刚刚有改动");
        assertThat(sections.read(here, 4).version()).isZero();
    }

    @Test
    void asksForAChoice() {
        assertThat(text(take())).contains("没有勾选");
        assertThat(text(take("9:noSuchField", "x", "4:noSuchField"))).contains("没有勾选");
        assertThat(text(takeOver.take(new TakeContent(here, earlier, "", Set.of("4:foundationCenter")))))
                .contains("另一版表单");
    }

    @Test
    void takesNothingIntoWhatIsClosed() {
        String seen = offers.offer(here, earlier).seen();
        clock.moveTo("2026-03-13T00:00:00");

        assertThat(text(takeOver.take(new TakeContent(here, earlier, seen, Set.of("4:foundationCenter"))))).contains("3月12日");
        assertThat(text(takeOver.undo(here))).contains("没有可以撤销");
    }

    @Test
    void knowsOnlyOtherApplicationsOfTheUnit() {
        assertThat(offers.sources(here)).extracting(DossierHead::applicationId).contains(earlier).doesNotContain(here);
        assertThatThrownBy(() -> offers.offer(here, here)).isInstanceOf(NoSuchApplication.class);
        actAs("jishi");
        long theirs = filing.draft();
        assertThatThrownBy(() -> offers.offer(theirs, earlier)).isInstanceOf(NoSuchApplication.class);
        assertThatThrownBy(() -> offers.offer(here, theirs)).isInstanceOf(NoSuchApplication.class);
        assertThatThrownBy(() -> takeOver.take(new TakeContent(here, theirs, "", Set.of("1:centerName"))))
                .isInstanceOf(NoSuchApplication.class);
        assertThatThrownBy(() -> takeOver.undo(here)).isInstanceOf(NoSuchApplication.class);
    }

    @Test
    void takesTheLastSubmittedVersionOfWhatWasWithdrawn() {
        long withdrawn = filing.submitted();
        assertThat(withdrawals.withdraw(withdrawn, "换批次申报")).isEmpty();

        assertThat(ids(offers.offer(here, withdrawn))).contains("4:foundationBuilder", "3:traineesYear3");
        assertThat(offers.offer(here, withdrawn).yearsDiffer()).isFalse();
    }

    @Test
    void isUndoneAsLongAsNobodyChangedAnything() {
        filing.save(here, 4, json("{'foundationBuilder':'今年写的'}"));
        assertThat(take("1:centerName", "4:foundationBuilder", "5:operationRationale")).isEmpty();
        assertThat(takeOver.last(here)).get().satisfies(last -> {
            assertThat(last.itemCount()).isEqualTo(3);
            assertThat(last.takenByName()).isEqualTo("周晓");
        });

        assertThat(takeOver.undo(here)).isEmpty();

        assertThat(content(4)).isEqualTo(json("{'foundationBuilder':'今年写的'}"));
        assertThat(content(5)).isEmpty();
        assertThat(filing.get(here).platformName()).isNull();
        assertThat(takeOver.last(here)).isEmpty();
        assertThat(audit.entriesOf(Application.caseKeyOf(here))).extracting(AuditEntry::action)
                .endsWith("audit.application.taken-over", "audit.application.take-over-undone");
        assertThat(text(takeOver.undo(here))).contains("没有可以撤销");
    }

    @Test
    void isNotUndoneOverWhatSomebodyWroteSince() {
        assertThat(take("4:foundationBuilder", "5:operationRationale")).isEmpty();
        actAs("xuexiao2");
        assertThat(filing.save(here, 4, json("{'foundationBuilder':'林越改的'}"))).isInstanceOf(Saved.class);

        assertThat(takeOver.last(here)).isEmpty();
        assertThat(text(takeOver.undo(here))).contains("林越");
        assertThat(content(4).get("foundationBuilder").asText()).isEqualTo("林越改的");
        assertThat(content(5)).isNotEmpty();
    }

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

        RecommendationForms declaring = declaring(folder, """
                takeFrom:
                  municipal-consortium: {fields: {centerName: consortiumName}, offered: {headName: parkName}}
                """);
        TakeOverOffers declared = new TakeOverOffers(own, declaring, versions, sectionDrafts, dossier);
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
        Application like = filing.get(here);
        return transactions.execute(status -> applications.save(new Application(like.batchId(), type, like.organizationId(),
                like.organizationName(), like.districtCode(), forms.standing(type), "xuexiao", clock.instant()))).id();
    }

    /** The forms where the practice centre's file says this, too. */
    private RecommendationForms declaring(Path folder, String takeFrom) throws IOException {
        FileSystemUtils.copyRecursively(Path.of("config"), folder);
        Files.writeString(folder.resolve("recommendation-forms/practice-center.yaml"), takeFrom, StandardOpenOption.APPEND);
        return new RecommendationForms(editions, schemas, types, batches, new ConfigFiles(new DefaultResourceLoader(),
                folder.toUri().toString()));
    }

    private Optional<Refusal> take(String... ids) {
        return takeOver.take(new TakeContent(here, earlier, offers.offer(here, earlier).seen(),
                Arrays.stream(ids).collect(Collectors.toSet())));
    }

    private JsonNode content(int number) {
        return sections.read(here, number).content();
    }

    private static Line line(TakeOverOffer offer, String id) {
        return offer.sections().stream().flatMap(section -> section.lines().stream())
                .filter(line -> line.id().equals(id)).findFirst().orElseThrow();
    }

    private static Set<String> ids(TakeOverOffer offer) {
        return offer.sections().stream().flatMap(section -> section.lines().stream()).map(Line::id)
                .collect(Collectors.toSet());
    }

    private String text(Optional<Refusal> refused) {
        return refused.map(texts::get).orElse("");
    }

    private static JsonNode json(String text) {
        return CanonicalJson.parse(text.replace('\'', '"')).orElseThrow();
    }
}
