package cn.ronghe.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import cn.ronghe.form.Carried.Left;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class CarriedTests {

    @Test
    void aFieldThatWentToAnotherSectionTakesItsValueAlong() {
        FormSchema all = section("all", text("name"), text("slogan"));
        FormSchema name = section("all", text("name"));
        FormSchema rest = section("rest", text("slogan"));

        Carried carried = carry(List.of(all), Map.of("all", "{'name':'甲','slogan':'乙'}"), List.of(name, rest));

        assertThat(carried.data().get("all")).isEqualTo(Schemas.data("{'name':'甲'}"));
        assertThat(carried.data().get("rest")).isEqualTo(Schemas.data("{'slogan':'乙'}"));
        assertThat(carried.left()).isEmpty();
    }

    @Test
    void aFieldOfTheSameKeyInAnotherSectionKeepsItsOwnValue() {
        FormSchema one = section("one", text("name"));
        FormSchema two = section("two", text("name"));

        Carried carried = carry(List.of(one, two), Map.of("one", "{'name':'甲'}"), List.of(two, one));

        assertThat(carried.data().get("two")).isEmpty();
        assertThat(carried.data().get("one")).isEqualTo(Schemas.data("{'name':'甲'}"));
    }

    @Test
    void whatTheLaterFieldWouldNotKeepIsLeftAsItWasShown() {
        FormSchema before = section("s", choice("kind", "'a','b'"), text("count"), text("gone"),
                table("rows", text("name"), choice("kind", "'a','b'"), text("note")));
        FormSchema after = section("s", choice("kind", "'b'"), Schemas.number("count", 0),
                table("rows", text("name"), choice("kind", "'b'")));

        Carried carried = carry(List.of(before), Map.of("s", "{'kind':'a','count':'很多','gone':'丙','rows':["
                + "{'name':'第一','kind':'a','note':'注'},{'note':'只有注'},{'name':'第三','kind':'b'}]}"), List.of(after));

        assertThat(carried.data().get("s"))
                .isEqualTo(Schemas.data("{'rows':[{'name':'第一'},{'name':'第三','kind':'b'}]}"));
        assertThat(carried.left()).containsExactly(new Left("s", "kind", "标签a"), new Left("s", "count", "很多"),
                new Left("s", "gone", "丙"), new Left("s", "行1·kind", "标签a"), new Left("s", "行1·note", "注"),
                new Left("s", "行2", "note：只有注"));
    }

    @Test
    void aTableThatBecameATextIsLeftRowByRow() {
        FormSchema before = section("s", table("list", text("name")));

        Carried carried = carry(List.of(before), Map.of("s", "{'list':[{'name':'甲'},{'name':'乙'}]}"),
                List.of(section("s", text("list"))));

        assertThat(carried.data().get("s")).isEmpty();
        assertThat(carried.left()).extracting(Left::value).containsExactly("name：甲", "name：乙");
    }

    @Test
    void backOnAnEditionWhatTheOneInBetweenHadNoPlaceForIsThereAgain() {
        List<FormSchema> first = List.of(section("s", text("name"), text("slogan"), text("place")));
        List<FormSchema> between = List.of(section("s", text("name"), text("place")));

        Carried back = carry(between, Map.of("s", "{'name':'新名称'}"), first)
                .refilled(between, section -> Schemas.data("{'name':'甲','slogan':'乙','place':'丙'}"), first);

        assertThat(back.data().get("s")).as("the name is the latest, the place was emptied in between")
                .isEqualTo(Schemas.data("{'name':'新名称','slogan':'乙'}"));
    }

    @Test
    void everyFormComesOverIntoItselfWithNothingLeft() {
        List<FormSchema> form = Schemas.city().sections("practice-center", 2024);
        JsonNode sample = PracticeCenterSample.data();

        Carried carried = Carried.between(form, sample::get, form);

        assertThat(carried.left()).isEmpty();
        form.forEach(section -> assertThat(carried.data().get(section.id()).toString())
                .isEqualTo(section.completed(sample.get(section.id())).toString()));
        form.forEach(section -> assertThat(SchemaChange.between(section, section)).isEmpty());
    }

    private static Carried carry(List<FormSchema> before, Map<String, String> typed, List<FormSchema> after) {
        return Carried.between(before, id -> typed.containsKey(id) ? Schemas.data(typed.get(id)) : null, after);
    }

    private static FormSchema section(String id, ObjectNode... components) {
        ObjectNode form = Schemas.component("{'id':'%s','title':'节'}".formatted(id));
        form.putArray("components").addAll(List.of(components));
        return FormSchema.parse(form.toString());
    }

    private static ObjectNode text(String key) {
        return Schemas.component("{'type':'textfield','id':'field_%s','key':'%s','label':'%s'}".formatted(key, key, key));
    }

    private static ObjectNode choice(String key, String values) {
        ObjectNode choice = text(key).put("type", "select");
        Schemas.data("[" + values + "]").forEach(value -> choice.withArray("values").addObject()
                .put("value", value.asText()).put("label", "标签" + value.asText()));
        return choice;
    }

    private static ObjectNode table(String key, ObjectNode... columns) {
        ObjectNode table = Schemas.component(("{'type':'dynamiclist','id':'list_%s','path':'%s','label':'表',"
                + "'properties':{'rowLabel':'行{n}'}}").formatted(key, key));
        for (ObjectNode column : columns) {
            column.put("id", key + "_" + column.get("id").asText());
        }
        table.putArray("components").addAll(List.of(columns));
        return table;
    }
}
