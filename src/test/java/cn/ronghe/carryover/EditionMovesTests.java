package cn.ronghe.carryover;

import static cn.ronghe.recommendation.EarlierEdition.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;

import cn.ronghe.IntegrationTest;
import cn.ronghe.application.Changes;
import cn.ronghe.application.Dossier;
import cn.ronghe.application.Drafts;
import cn.ronghe.application.Filing;
import cn.ronghe.application.NoSuchApplication;
import cn.ronghe.application.Sections;
import cn.ronghe.carryover.EditionChanges.LeftValue;
import cn.ronghe.carryover.EditionChanges.SectionChange;
import cn.ronghe.application.Versions;
import cn.ronghe.form.SchemaAspect;
import cn.ronghe.form.SchemaChange;
import cn.ronghe.form.SchemaChange.Kind;
import cn.ronghe.recommendation.EarlierEdition;
import cn.ronghe.recommendation.FrozenContent;
import cn.ronghe.recommendation.RecommendationForms;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.UserAction;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class EditionMovesTests extends IntegrationTest {

    @Autowired
    private ApplicationContext context;
    @Autowired
    private Filing filing;
    @Autowired
    private Sections sections;
    @Autowired
    private EditionMoves moves;
    @Autowired
    private Dossier dossier;
    @Autowired
    private Drafts drafts;
    @Autowired
    private TakeOver takeOver;
    @Autowired
    private TakenOvers takenOvers;
    @Autowired
    private Versions versions;
    @Autowired
    private FormMoves formMoves;
    @Autowired
    private UserAction action;
    @Autowired
    private RecommendationForms forms;

    private EarlierEdition earlier;

    @BeforeEach
    void logIn() {
        actAs("xuexiao");
        earlier = new EarlierEdition(context);
    }

    @Test
    void listsWhatIsOtherwiseAndWhatWouldHaveNoPlace() {
        long id = begun();

        assertThat(moves.outdated(id)).contains(EarlierEdition.SINCE);
        NewerForm newer = moves.newer(id).orElseThrow();

        assertThat(newer.since()).isEqualTo(EarlierEdition.SINCE);
        assertThat(newer.changes().sections()).extracting(SectionChange::title, SectionChange::kind).containsExactly(
                tuple("一、基本信息", Kind.CHANGED), tuple("四、建设基础情况", Kind.CHANGED), tuple("口号", Kind.REMOVED));
        List<SchemaChange> basics = newer.changes().sections().get(0).changes();
        assertThat(basics).extracting(SchemaChange::label, SchemaChange::kind).contains(
                tuple("实践中心地址", Kind.CHANGED), tuple("实践中心负责人·电子邮箱", Kind.ADDED), tuple("中心网址", Kind.REMOVED),
                tuple("共建单位信息·联系人", Kind.REMOVED));
        assertThat(basics.get(0).aspects()).contains(new SchemaAspect("label", "中心所在地", "实践中心地址"),
                new SchemaAspect("required.now", "", ""), new SchemaAspect("length", "≤ 100", "≤ 200"));
        assertThat(basics.get(1).aspects()).extracting(SchemaAspect::name).containsExactly("options.added", "options.removed");
        assertThat(newer.changes().sections().get(1).changes().get(0).aspects())
                .containsExactly(new SchemaAspect("words", "300", "500"));
        assertThat(newer.changes().left()).containsExactly(
                new LeftValue("一、基本信息", "服务行业产业领域", "传统工艺"),
                new LeftValue("一、基本信息", "共建单位1·联系人", "方宁"),
                new LeftValue("一、基本信息", "中心网址", "www.example.cn"),
                new LeftValue("口号", "口号", "学以致用"));
        assertThat(newer.changes().order()).isFalse();
        assertThat(newer.changes().paper()).isFalse();
    }

    @Test
    void goesOnWithTheNewerFormAndKeepsWhatHadNoPlace() {
        long id = begun();

        assertThat(move(id)).isEmpty();

        assertThat(filing.get(id).formEdition()).isEqualTo(forms.standing(Filing.TYPE));
        assertThat(moves.newer(id)).isEmpty();
        assertThat(moves.outdated(id)).isEmpty();
        assertThat(sections.schema(id, 2).get("id").asText()).isEqualTo("practice-center-2-base-data");
        assertThat(sections.read(id, 1).content().get("centerAddress").asText()).isEqualTo("西湖区云栖路 18 号");
        assertThat(sections.read(id, 1).content().at("/coBuilders/0").has("contact")).isFalse();
        assertThat(sections.read(id, 4).content().get("foundationBuilder").asText()).startsWith("已建成实训室");
        assertThatThrownBy(() -> sections.read(id, 7)).isInstanceOf(NoSuchApplication.class);
        MovedForm moved = moves.of(id).get(0);
        assertThat(moved.by()).isEqualTo("周晓");
        assertThat(moved.left()).extracting(LeftValue::value).containsExactly("传统工艺", "方宁", "www.example.cn", "学以致用");
        assertThat(moves.before(id, moved.id()).texts()).contains("口号", "学以致用", "中心所在地");
        assertThat(dossier.timeline(id).get(0).what()).isEqualTo("改用新版表单");
        filing.save(id, 1, ((ObjectNode) sections.read(id, 1).content()).put("industryField", "智能物联")
                .put("headEmail", "chen@example.com"));
        filing.submit(id);
        assertThat(filing.get(id).acceptanceNumber()).as("the scan shows the older form").isNull();
        filing.upload(id, "sealed-form", "新版表单盖章扫描件.pdf");
        filing.submit(id);
        assertThat(filing.get(id).acceptanceNumber()).isNotNull();
        assertThat(moves.of(id)).as("still readable").hasSize(1);
    }

    @Test
    void aReturnedFormIsMovedAndItsVersionsStayComparable() {
        long id = begun();
        filing.submit(id);
        assertThat(moves.newer(id)).as("nothing may be changed").isEmpty();
        assertThat(moves.move(new MoveForm(id, filing.get(id).formEdition(), forms.standing(Filing.TYPE))))
                .map(Refusal::key).contains("application.not-editable");
        filing.returnForCorrection(id, 5);

        assertThat(move(id)).isEmpty();

        assertThat(dossier.form(id, 1).texts()).contains("学以致用");
        assertThat(dossier.form(id, 0).texts()).doesNotContain("学以致用");
        assertThat(dossier.changes(id, 1, 0).sections()).extracting(Changes.SectionChanges::title)
                .containsExactly("一、基本信息", "口号");
    }

    @Test
    void refusesWhatAColleagueHasDoneAlreadyAndWhatWasNotListed() {
        long id = begun();
        NewerForm seen = moves.newer(id).orElseThrow();

        assertThat(moves.move(new MoveForm(id, seen.from(), "0".repeat(64)))).map(Refusal::key)
                .contains("application.edition.changed-again");
        assertThat(moves.move(new MoveForm(id, "", ""))).map(Refusal::key).contains("application.edition.changed-again");
        actAs("xuexiao2");
        assertThat(move(id)).isEmpty();
        actAs("xuexiao");
        Refusal late = moves.move(new MoveForm(id, seen.from(), seen.to())).orElseThrow();
        assertThat(late.key()).isEqualTo("application.edition.moved-already");
        assertThat(late.arguments().get(0)).isEqualTo("林越");
        assertThat(moves.of(id)).hasSize(1);
        long plain = filing.draft();
        assertThat(moves.move(new MoveForm(plain, seen.from(), seen.to()))).map(Refusal::key)
                .contains("application.edition.none");
        actAs("jishi");
        assertThatThrownBy(() -> moves.move(new MoveForm(id, seen.from(), seen.to()))).isInstanceOf(NoSuchApplication.class);
        assertThatThrownBy(() -> moves.newer(id)).isInstanceOf(NoSuchApplication.class);
    }

    @Test
    void whatWasTakenOverBeforeIsNotUndoneInSectionsThatAreOthersNow() {
        long id = begun();
        TakenOver taken = new TakenOver(id);
        taken.record("去年的推荐书", 1, List.of(new TakenOver.Touched(7, json("{}"), 1)), "周晓", clock.instant());
        action.run(() -> {
            takenOvers.save(taken);
        });
        assertThat(takeOver.last(id)).isPresent();

        move(id);

        assertThat(takeOver.last(id)).isEmpty();
        assertThat(action.run(() -> takeOver.undo(id))).map(Refusal::key).contains("application.take-over.undone-already");
    }

    @Test
    void aStepBackBringsBackWhatTheEditionInBetweenHadNoPlaceFor() {
        long id = filing.draft();
        filing.save(id, 1, json("{'headEmail':'chen@example.com','headName':'陈静'}"));
        FrozenContent before = versions.current(filing.get(id));
        String today = filing.get(id).formEdition();
        earlier.give(id);
        action.run(() -> {
            formMoves.save(new FormMove(id, today, filing.get(id).formEdition(), before, "xuexiao", "周晓", clock.instant()));
        });
        filing.save(id, 1, json("{'headName':'方宁','centerWebsite':'www.example.cn'}"));

        assertThat(move(id)).isEmpty();

        JsonNode basics = sections.read(id, 1).content();
        assertThat(basics.path("headEmail").asText()).isEqualTo("chen@example.com");
        assertThat(basics.path("headName").asText()).isEqualTo("方宁");
    }

    @Test
    void aMovedDraftCanBeThrownAway() {
        long id = begun();
        move(id);
        assertThat(action.run(() -> drafts.discard(id))).isEmpty();
    }

    private long begun() {
        long id = filing.draft();
        earlier.give(id);
        earlier.fillIn(id, filing);
        return id;
    }

    private Optional<Refusal> move(long id) {
        NewerForm newer = moves.newer(id).orElseThrow();
        return action.run(() -> moves.move(new MoveForm(id, newer.from(), newer.to())));
    }
}
