package cn.ronghe.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import cn.ronghe.application.Overview;
import cn.ronghe.recommendation.RecommendationForm.Confirmations;
import cn.ronghe.recommendation.RecommendationForm.MemberTable;
import cn.ronghe.shared.CanonicalJson;
import org.junit.jupiter.api.Test;

class MemberRollTests {

    private static final MemberTable TABLE =
            new MemberTable("members", "name", "code", "kind", "参与单位", Confirmations.ADVISED);
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    @Test
    void rowsOfOneNameAndCodeAreOneUnitHoweverTheyAreTyped() {
        List<MemberUnit> units = units("""
                {"members":[{"name":" 云栖（杭州）物联 ","code":"91330106ma2cxamp06","kind":"企业"},{"kind":"企业"},
                 {"name":"云栖(杭州)物联","code":"9133 0106-MA2CXAMP06"},{"name":"云栖(杭州)物联","code":"4133012345"},
                 {"name":"云栖(杭州)物联","code":"91330106MA2CXAMP06"}]}""");
        assertThat(units).extracting(MemberUnit::rows).containsExactly(3, 1);
        assertThat(units.get(0)).isEqualTo(new MemberUnit("云栖（杭州）物联", "91330106ma2cxamp06", "企业", 3, false));
        assertThat(units.get(1).role()).isEqualTo("参与单位");
    }

    @Test
    void theUnitThatFilesNeedNotConfirm() {
        MemberRoll roll = roll(units("{\"members\":[{\"name\":\"牵头学校\",\"code\":\"1\"},{\"name\":\"甲\"}]}"), List.of());
        assertThat(roll.total()).isEqualTo(1);
        assertThat(roll.open()).extracting(MemberUnit::name).containsExactly("甲");
        assertThat(roll.lines().get(0).invitable()).isFalse();
    }

    @Test
    void aConfirmationBelongsToTheNameAndCodeAndNotToTheRow() {
        List<MemberUnit> first = units("{\"members\":[{\"name\":\"甲\",\"code\":\"1\"},{\"name\":\"乙\",\"code\":\"2\"}]}");
        Participation confirmed = confirmed(first.get(0));
        assertThat(states(roll(units("{\"members\":[{\"name\":\"乙\",\"code\":\"2\"},{\"name\":\"甲\",\"code\":\"1\"}]}"),
                List.of(confirmed)))).containsExactly("NONE", "CONFIRMED");
        for (String changed : List.of("{\"name\":\"甲公司\",\"code\":\"1\"}", "{\"name\":\"甲\",\"code\":\"9\"}")) {
            MemberRoll roll = roll(units("{\"members\":[" + changed + "]}"), List.of(confirmed));
            assertThat(states(roll)).containsExactly("NONE");
            assertThat(roll.gone()).extracting(line -> line.unit().name()).containsExactly("甲");
        }
    }

    @Test
    void aCodeThatIsAddedOrTakenOutAfterTheInvitationMakesNoOtherUnit() {
        List<MemberUnit> bare = units("{\"members\":[{\"name\":\"甲\"}]}");
        List<MemberUnit> coded = units("{\"members\":[{\"name\":\"甲\",\"code\":\"1\"}]}");
        assertThat(states(roll(coded, List.of(confirmed(bare.get(0)))))).containsExactly("CONFIRMED");
        assertThat(states(roll(bare, List.of(confirmed(coded.get(0)))))).containsExactly("CONFIRMED");
    }

    @Test
    void theLatestInvitationCountsAndARevokedOneDoesNot() {
        MemberUnit unit = units("{\"members\":[{\"name\":\"甲\"}]}").get(0);
        Participation declined = invited(unit);
        declined.decline(new ParticipationAnswer(false, "张三", "主任", "13800138000", "太忙"), NOW);
        Participation revoked = confirmed(unit);
        revoked.revoke(NOW);
        assertThat(states(roll(List.of(unit), List.of(declined, invited(unit))))).containsExactly("INVITED");
        MemberRoll roll = roll(List.of(unit), List.of(declined, revoked));
        assertThat(states(roll)).containsExactly("DECLINED");
        assertThat(roll.lines().get(0).invitable()).isTrue();
        assertThat(roll.gone()).isEmpty();
    }

    @Test
    void onlyWhereAllAreRequiredDoesASubmissionWaitForThem() {
        List<MemberUnit> units = units("{\"members\":[{\"name\":\"甲\"},{\"name\":\"乙\"}]}");
        List<Participation> one = List.of(confirmed(units.get(0)));
        assertThat(roll(units, one).hindrances()).isZero();
        MemberRoll required = MemberRoll.of("参与单位", true, units, one, any -> List.of());
        assertThat(required.hindrances()).isEqualTo(1);
        Overview overview = new Overview(List.of(), List.of(), List.of(required));
        assertThat(overview.complete()).isFalse();
        assertThat(overview.problems()).isEqualTo(1);
    }

    private static List<MemberUnit> units(String json) {
        return MemberRolls.units(TABLE, Stream.of(new CanonicalJson(json).tree()), "牵头学校");
    }

    private static MemberRoll roll(List<MemberUnit> units, List<Participation> all) {
        return MemberRoll.of("参与单位", false, units, new ArrayList<>(all), one -> List.of());
    }

    private static List<String> states(MemberRoll roll) {
        return roll.lines().stream().map(MemberLine::state).toList();
    }

    private static Participation invited(MemberUnit unit) {
        return new Participation(1, unit, "a@sample.invalid", "周晓", NOW, NOW);
    }

    private static Participation confirmed(MemberUnit unit) {
        Participation participation = invited(unit);
        participation.confirm(new ParticipationAnswer(true, "张三", "主任", "13800138000", ""), NOW);
        return participation;
    }
}
