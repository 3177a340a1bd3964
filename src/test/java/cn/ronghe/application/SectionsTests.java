package cn.ronghe.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;

import cn.ronghe.IntegrationTest;
import cn.ronghe.application.SectionSave.Closed;
import cn.ronghe.application.SectionSave.Conflict;
import cn.ronghe.application.SectionSave.Refused;
import cn.ronghe.application.SectionSave.Saved;
import cn.ronghe.form.Violation;
import cn.ronghe.shared.CanonicalJson;
import cn.ronghe.shared.Texts;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class SectionsTests extends IntegrationTest {

    @Autowired
    private Filing filing;
    @Autowired
    private Sections sections;
    @Autowired
    private OwnApplications own;
    @Autowired
    private Texts texts;

    @BeforeEach
    void logIn() {
        actAs("xuexiao");
    }

    @Test
    void keepsWhatIsTypedAndAnswersWithTotalsAndWhatIsLeft() {
        long id = filing.draft();

        Saved saved = (Saved) sections.save(id, 1, 1,
                json("{'centerName':' 氢能产教融合实践中心 ','investmentEquipment':12.30,'investmentSite':1,'investmentOther':0}"));

        assertThat(saved.version()).isEqualTo(2);
        assertThat(saved.savedAt()).isEqualTo(clock.instant());
        assertThat(saved.totals().get("investmentTotal").decimalValue()).isEqualByComparingTo(new BigDecimal("13.3"));
        assertThat(saved.violations()).extracting(Violation::fieldPath).contains("centerAddress")
                .doesNotContain("centerName", "investmentTotal");
        StoredSection stored = sections.read(id, 1);
        assertThat(stored.content().get("investmentEquipment").asText()).isEqualTo("12.30");
        assertThat(stored.savedBy()).isEqualTo("周晓");
        assertThat(own.get(id).platformName()).isEqualTo("氢能产教融合实践中心");
    }

    @Test
    void showsBothVersionsWhereTwoPeopleSaved() {
        long id = filing.draft();
        sections.save(id, 4, 0, json("{'foundationBuilder':'周晓写的'}"));
        actAs("xuexiao2");

        SectionSave late = sections.save(id, 4, 0, json("{'foundationBuilder':'林越写的'}"));

        StoredSection theirs = ((Conflict) late).theirs();
        assertThat(theirs.savedBy()).isEqualTo("周晓");
        assertThat(theirs.version()).isEqualTo(1);
        assertThat(theirs.content().get("foundationBuilder").asText()).isEqualTo("周晓写的");
        assertThat(sections.save(id, 4, 1, json("{'foundationBuilder':'林越写的'}"))).isInstanceOf(Saved.class);
        assertThat(sections.read(id, 4).savedBy()).isEqualTo("林越");
    }

    @Test
    void takesTheSameContentOnceMoreWhenItsAnswerWasLost() {
        long id = filing.draft();
        sections.save(id, 4, 0, json("{'foundationBuilder':'写好了'}"));

        assertThat(((Saved) sections.save(id, 4, 0, json("{'foundationBuilder':'写好了'}"))).version()).isEqualTo(1);
    }

    @Test
    void doesNotTouchOtherSections() {
        long id = filing.draft();
        sections.save(id, 4, 0, json("{'foundationBuilder':'甲'}"));
        sections.save(id, 5, 0, json("{'operationRationale':'乙'}"));

        assertThat(sections.read(id, 4).content().get("foundationBuilder").asText()).isEqualTo("甲");
        assertThat(own.get(id).platformName()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'noSuchField':1}", "[1]", "'text'", "{'foundationBuilder':'a\\u0000b'}",
        "{'foundationBuilder':'\\ud83d'}", "{'foundationBuilder':{'a':1}}"})
    void refusesWhatCannotBeKept(String content) {
        long id = filing.draft();

        assertThat(sections.save(id, 4, 0, json(content))).isInstanceOf(Refused.class);
        assertThat(sections.read(id, 4).version()).isZero();
    }

    @Test
    void refusesMoreThanASectionHolds() {
        long id = filing.draft();
        String one = "字".repeat(40_000);

        SectionSave result = sections.save(id, 5, 0, json(("{'operationRationale':'%s','planStudentTraining':'%s'}")
                .formatted(one, one)));

        assertThat(texts.get(((Refused) result).refusal())).isNotBlank();
        assertThat(sections.read(id, 5).version()).isZero();
    }

    @Test
    void savesThroughTheLastSecondOfTheLastDay() {
        long id = filing.draft();

        clock.moveTo("2026-03-12T23:59:59");
        assertThat(sections.save(id, 4, 0, json("{'foundationBuilder':'甲'}"))).isInstanceOf(Saved.class);
        clock.moveTo("2026-03-13T00:00:00");
        SectionSave late = sections.save(id, 4, 1, json("{'foundationBuilder':'乙'}"));

        assertThat(texts.get(((Closed) late).refusal())).contains("3月12日");
        assertThat(sections.read(id, 4).content().get("foundationBuilder").asText()).as("the draft is kept").isEqualTo("甲");
    }

    @Test
    void closesWithTheSubmissionAndOpensForACorrectionUntilItsDueDate() {
        long id = filing.submitted();
        JsonNode change = json("{'foundationBuilder':'补充'}");
        assertThat(sections.save(id, 4, 1, change)).isInstanceOf(Closed.class);

        filing.returnForCorrection(id, 30);
        clock.advance(Duration.between(clock.instant(), filing.get(id).correctionDue()));
        assertThat(sections.save(id, 4, 1, change)).as("after the batch closed").isInstanceOf(Saved.class);
        clock.advance(Duration.ofSeconds(1));
        SectionSave late = sections.save(id, 4, 2, json("{}"));
        assertThat(texts.get(((Closed) late).refusal())).contains("17:30 截止");
    }

    @Test
    void knowsNoSectionOfAnotherUnitAndNoneThatTheFormLacks() {
        long id = filing.draft();
        for (int number : new int[] {0, 7, -1}) {
            assertThatThrownBy(() -> sections.read(id, number)).isInstanceOf(NoSuchApplication.class);
            assertThatThrownBy(() -> sections.save(id, number, 0, json("{}"))).isInstanceOf(NoSuchApplication.class);
        }
        actAs("jishi");
        assertThatThrownBy(() -> sections.read(id, 1)).isInstanceOf(NoSuchApplication.class);
        assertThatThrownBy(() -> sections.schema(id, 1)).isInstanceOf(NoSuchApplication.class);
        assertThatThrownBy(() -> sections.save(id, 1, 1, json("{}"))).isInstanceOf(NoSuchApplication.class);
    }

    private static JsonNode json(String text) {
        return CanonicalJson.parse(text.replace('\'', '"')).orElseThrow();
    }
}
