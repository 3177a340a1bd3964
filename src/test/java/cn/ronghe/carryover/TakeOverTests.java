package cn.ronghe.carryover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;

import cn.ronghe.application.Application;
import cn.ronghe.application.DossierHead;
import cn.ronghe.application.NoSuchApplication;
import cn.ronghe.application.SectionSave.Conflict;
import cn.ronghe.application.SectionSave.Saved;
import cn.ronghe.application.SectionSave;
import cn.ronghe.audit.AuditEntry;
import cn.ronghe.carryover.TakeOverOffer.Line;
import cn.ronghe.shared.Refusal;
import org.junit.jupiter.api.Test;

class TakeOverTests extends TakeOverTest {

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
}
