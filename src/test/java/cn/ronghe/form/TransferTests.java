package cn.ronghe.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import cn.ronghe.form.Transfer.Homeless;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** What one form says in the fields of another, and of another year. */
class TransferTests {

    @Test
    void aFigureGoesToTheColumnOfItsYear() {
        Transfer transfer = transfer("practice-center-3-targets", 2025,
                "{'traineesYear1':100,'traineesYear2':200,'traineesYear3':300}");

        assertThat(transfer.into(form("practice-center-3-targets", 2026)))
                .isEqualTo(Schemas.data("{'traineesYear1':200,'traineesYear2':300}"));
        assertThat(transfer.homeless()).singleElement().satisfies(left -> {
            assertThat(left.label()).contains("2025年");
            assertThat(left.year()).isEqualTo("2025");
        });
    }

    @Test
    void aFigureOfOneYearOnlyIsNotTakenForAnotherYears() {
        String funds = "municipal-consortium-3-funds";
        Transfer transfer = transfer(funds, 2025, "{'parkOutput':12.5}");

        assertThat(transfer.into(form(funds, 2026))).isEmpty();
        assertThat(transfer.homeless()).extracting(Homeless::year).containsExactly("2024");
        assertThat(transfer(funds, 2025, "{'parkOutput':12.5}").into(form(funds, 2025)).get("parkOutput").asText())
                .as("the same year, another application").isEqualTo("12.5");
    }

    @Test
    void statementsAndTotalsAreNotTakenOver() {
        Transfer basics = transfer("practice-center-1-basics", 2025,
                "{'investmentEquipment':1.50,'investmentSite':2,'investmentTotal':3.50}");
        assertThat(basics.into(form("practice-center-1-basics", 2025)))
                .isEqualTo(Schemas.data("{'investmentEquipment':1.50,'investmentSite':2}"));

        Transfer statement = transfer("practice-center-6-statement", 2025, "{'statementAccepted':true,'declassified':true}");
        assertThat(statement.into(form("practice-center-6-statement", 2025))).isEmpty();
        assertThat(statement.homeless()).isEmpty();
    }

    @Test
    void aTableComesAsAWholeWithTheColumnsThatAreNamed() {
        FormSchema city = form("industry-community-2-members", 2025);
        JsonNode members = Schemas.data("{'members':[{'kind':'学校','name':'甲','district':'西湖区'},{'name':'乙'}]}");
        Transfer transfer = new Transfer(List.of(city), id -> members, name -> name.endsWith(".district")
                ? Optional.empty() : Optional.of(name));

        assertThat(transfer.into(form("national-community-2-members", 2026)))
                .isEqualTo(Schemas.data("{'members':[{'kind':'学校','name':'甲'},{'name':'乙'}]}"));
        assertThat(transfer.homeless()).singleElement().satisfies(left -> assertThat(left.label()).contains("所在区、县（市）"));
    }

    @Test
    void whatCannotBeKeptIsLeftOutByName() {
        FormSchema form = form("industry-community-2-members", 2025);

        Fitting fitting = form.fitting((ObjectNode) Schemas.data(
                "{'members':[{'kind':'火星','name':'甲'},{'kind':{'a':1},'name':'乙','old':3},{'kind':'学校','name':7}],'gone':1}"));

        assertThat(fitting.kept()).isEqualTo(Schemas.data("{'members':[{'name':'甲'},{'name':'乙'},{'kind':'学校'}]}"));
        assertThat(fitting.dropped()).extracting(Violation::fieldPath)
                .containsExactly("members[0].kind", "members[1].kind", "members[2].name");
        assertThat(form.checkDraft(fitting.kept()).isEmpty()).isTrue();
    }

    @Test
    void aTableOfTooManyRowsIsLeftOut() {
        FormSchema form = form("industry-community-2-members", 2025);
        String row = "{'name':'甲'},";

        Fitting fitting = form.fitting((ObjectNode) Schemas.data("{'members':[" + row.repeat(200) + "{'name':'乙'}]}"));

        assertThat(fitting.kept()).isEmpty();
        assertThat(fitting.dropped()).extracting(Violation::fieldPath).containsExactly("members");
    }

    @Test
    void everyYearColumnOfEveryFormIsFoundAgain() {
        for (String form : List.of("municipal-consortium", "industry-community", "national-community", "practice-center")) {
            Set<Slot> slots = new HashSet<>();
            for (FormSchema section : Schemas.city().sections(form, 2025)) {
                section.fields().forEach(field -> {
                    Slot slot = Slot.of(field);
                    assertThat(slots.add(slot)).as("one slot for one field: %s", slot).isTrue();
                    assertThat(slot.year().isEmpty() && field.key().matches(".*Year\\d")).as("a column without year: %s", slot)
                            .isFalse();
                });
            }
        }
    }

    private static FormSchema form(String name, int year) {
        return Schemas.city().get(name, year);
    }

    private static Transfer transfer(String form, int year, String data) {
        Function<String, Optional<String>> same = Optional::of;
        return new Transfer(List.of(form(form, year)), id -> Schemas.data(data), same);
    }
}
