package cn.ronghe.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import cn.ronghe.form.FormChange.Edition;
import cn.ronghe.form.FormChange.OfField;
import cn.ronghe.form.FormChange.OfTable;
import cn.ronghe.form.FormChange.Row;
import cn.ronghe.form.FormChange.Value;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormComparisonTests {

    private static final FormSchema BASICS = Schemas.city().sections("practice-center", 2024).get(0);
    private static final FormSchema MEMBERS = Schemas.of(Schemas.component("""
            {'type':'dynamiclist','id':'list_members','path':'members','label':'成员单位','properties':{'rowLabel':'成员{n}'},
             'components':[
              {'type':'select','id':'field_kind','key':'kind','label':'类别',
               'values':[{'label':'企业','value':'company'},{'label':'院校','value':'school'}]},
              {'type':'textfield','id':'field_name','key':'name','label':'单位名称','validate':{'maxLength':100}},
              {'type':'textfield','id':'field_code','key':'code','label':'代码','validate':{'maxLength':18}},
              {'type':'textarea','id':'field_task','key':'task','label':'承担任务','validate':{'maxLength':2000}}]}"""));

    @Test
    void tellsWhichFieldsChangedInTheOrderOfTheForm() {
        JsonNode before = PracticeCenterSample.data().get(BASICS.id());
        ObjectNode after = before.deepCopy();
        after.put("headName", "林岚").put("investmentOther", new BigDecimal("60.0")).put("investmentSite", 310)
                .put("centerName", "智能物联网产教融合实践中心").remove("builderPhone");

        assertThat(compare(before, after).changes()).extracting(FormChange::label, change -> ((OfField) change).value().before(),
                change -> ((OfField) change).value().after()).containsExactly(
                tuple("实践中心名称", "智能物联产教融合实践中心", "智能物联网产教融合实践中心"),
                tuple("实践中心负责人·姓名", "陈静", "林岚"),
                tuple("建设单位·联系电话", "0571-85252353", ""),
                tuple("实践中心建设投资经费·实训场地建设投资", "300.00", "310.00"));
        assertThat(((OfField) compare(before, after).changes().get(0)).value().text()).isNotNull();
        assertThat(((OfField) compare(before, after).changes().get(1)).value().text()).as("nothing in common").isNull();
        assertThat(compare(before, before).isEmpty()).isTrue();
        assertThat(compare(null, null).isEmpty()).isTrue();
        assertThat(compare(null, before).count()).isEqualTo(21);
    }

    /** Rows are named by letters; a small letter after one is its task. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "A B C|A X B C|+2X",
        "A B C|A C|-2B",
        "A B C|X A B C Y|+1X +5Y",
        "A B C|A Bx C|~2B",
        "A B C|C A B|^3>1C",
        "A B C D|B C D A|^1>4A",
        "A B C D|B C D Ax|^~1>4A",
        "A B C|X Y Z|-1A -2B -3C +1X +2Y +3Z",
        "A A A|A A|-3A",
        "A A|A A A|+3A",
        "A B C D|A Y Cx|-2B +2Y ~3C -4D",
        "A B|B A|^2>1B",
        "''|A|+1A",
        "A|''|-1A",
    })
    void findsRowsByWhatStandsInThem(String before, String after, String told) {
        assertThat(told(members(before), members(after))).isEqualTo(told);
    }

    @Test
    void marksWhatChangedInsideARowAndCountsTheOthers() {
        ArrayNode before = members("A B C D");
        ArrayNode after = before.deepCopy();
        ((ObjectNode) after.get(1)).put("name", "B区智能装备集团有限公司").put("kind", "school");

        OfTable table = table(before, after);

        assertThat(table.unchanged()).isEqualTo(3);
        assertThat(table.columns()).extracting(FormChange.Column::label).containsExactly("类别", "单位名称", "代码", "承担任务");
        Row row = table.rows().get(0);
        assertThat(row.kinds()).containsExactly(FormChange.Kind.CHANGED);
        assertThat(row.cells()).extracting(Value::isChanged).containsExactly(true, true, false, false);
        assertThat(row.cells().get(0)).isEqualTo(new Value("企业", "院校", null));
        assertThat(row.cells().get(1).text().after()).isEqualTo("B区智能装备集团有限公司");
    }

    @Test
    void comparesEditionsOfAFormByTheirFieldsPaths() {
        FormSchema earlier = Schemas.of(text("name", "名称"), text("fax", "传真"), Schemas.number("area", 0), choice("one", "一级"),
                list(text("unit", "单位"), text("post", "邮编")));
        FormSchema later = Schemas.of(text("mail", "电子邮箱"), text("name", "平台名称"), text("area", "面积"), choice("one", "第一级"),
                list(text("unit", "单位"), text("phone", "电话")));
        JsonNode before = Schemas.data("{'name':'甲','fax':'0571','area':5,'level':'one','rows':[{'unit':'甲','post':'31'}]}");
        JsonNode after = Schemas.data("{'name':'乙','mail':'a@b.cn','area':'五','level':'one','rows':[{'unit':'甲','phone':'12'}]}");

        List<FormChange> changes = FormComparison.between(earlier, before, later, after).changes();

        assertThat(changes).extracting(FormChange::label).containsExactly("电子邮箱", "平台名称", "面积", "列表", "传真");
        assertThat(changes).extracting(FormChange::edition).containsExactly(Edition.LATER, Edition.BOTH, Edition.BOTH,
                Edition.BOTH, Edition.EARLIER);
        assertThat(((OfField) changes.get(1)).earlierLabel()).isEqualTo("名称");
        assertThat(((OfField) changes.get(2)).value()).isEqualTo(new Value("5", "五", null));
        OfTable table = (OfTable) changes.get(3);
        assertThat(table.columns()).extracting(FormChange.Column::edition)
                .containsExactly(Edition.BOTH, Edition.LATER, Edition.EARLIER);
        assertThat(table.rows()).hasSize(1);
        assertThat(FormComparison.between(null, null, later, after).changes()).extracting(FormChange::edition)
                .containsOnly(Edition.LATER);
        assertThat(FormComparison.between(earlier, before, null, null).changes()).extracting(FormChange::edition)
                .containsOnly(Edition.EARLIER);
        assertThat(FormComparison.between(earlier, null, later, null).isEmpty()).as("nothing filled in").isTrue();
    }

    @Property(tries = 500)
    void everyRowIsToldOnceAndBothTablesCanBeMadeFromIt(@ForAll("tables") List<String> before,
                                                        @ForAll("tables") List<String> after) {
        List<List<String>> olds = before.stream().map(name -> List.of("企业", name, name)).toList();
        List<List<String>> news = after.stream().map(name -> List.of("企业", name, name)).toList();
        RowLikeness likeness = new RowLikeness(List.of(FieldType.CHOICE, FieldType.TEXT, FieldType.TEXT));

        List<RowMatching.Match> matches = new RowMatching(olds, news, likeness, Effort.ofOneForm()).matches();

        assertThat(matches.stream().filter(match -> !match.isAdded()).map(RowMatching.Match::before).sorted())
                .containsExactlyElementsOf(IntStream.range(0, olds.size()).boxed().toList());
        assertThat(matches.stream().filter(match -> !match.isRemoved()).map(RowMatching.Match::after))
                .containsExactlyElementsOf(IntStream.range(0, news.size()).boxed().toList());
        assertThat(matches.stream().filter(match -> !match.isAdded() && !match.moved()).map(RowMatching.Match::before))
                .isSorted();
    }

    @Test
    void staysFastWithTwoHundredRowsOfLongTexts() {
        Random random = new Random(3);
        List<String> names = IntStream.range(0, 200).mapToObj(i -> "单位" + random.nextInt(1_000_000)).collect(Collectors.toList());
        ArrayNode before = rows(names, "承担实训任务，".repeat(100));
        Collections.shuffle(names, random);
        ArrayNode shuffled = rows(names, "承担实训任务，".repeat(99) + "承担培训任务。");
        ArrayNode others = rows(IntStream.range(0, 200).mapToObj(i -> "别的" + i).toList(), "无关".repeat(300));

        assertTimeout(Duration.ofSeconds(20), () -> {
            assertThat(table(before, shuffled).rows()).hasSize(200).allSatisfy(row -> assertThat(row.kinds())
                    .contains(FormChange.Kind.CHANGED));
            assertThat(table(before, others).rows()).hasSize(400);
        });
    }

    @Provide
    Arbitrary<List<String>> tables() {
        return Arbitraries.of("甲", "乙", "丙", "丁公司", "丁某公司", "").list().ofMaxSize(12);
    }

    private static FormComparison compare(JsonNode before, JsonNode after) {
        return FormComparison.between(BASICS, before, BASICS, after);
    }

    private static OfTable table(ArrayNode before, ArrayNode after) {
        return (OfTable) FormComparison.between(MEMBERS, data(before), MEMBERS, data(after)).changes().get(0);
    }

    /** +2X added as row 2; -2B removed; ~2B changed; ^3>1C moved. */
    private static String told(ArrayNode before, ArrayNode after) {
        return table(before, after).rows().stream().map(row -> row.kinds().stream().map(kind -> switch (kind) {
            case ADDED -> "+";
            case REMOVED -> "-";
            case MOVED -> "^";
            case CHANGED -> "~";
        }).collect(Collectors.joining()) + (row.kinds().contains(FormChange.Kind.MOVED) ? row.before() + ">" : "")
                + (row.after() == null ? row.before() : row.after()) + name(row)).collect(Collectors.joining(" "));
    }

    private static String name(Row row) {
        Value name = row.cells().get(1);
        return (name.after().isEmpty() ? name.before() : name.after()).substring(0, 1);
    }

    private static ArrayNode members(String letters) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (String word : letters.split(" ")) {
            if (!word.isEmpty()) {
                String letter = word.substring(0, 1);
                rows.addObject().put("kind", "company").put("name", letter + "区智能装备有限公司")
                        .put("code", letter.repeat(18)).put("task", word.substring(1));
            }
        }
        return rows;
    }

    private static ArrayNode rows(List<String> names, String task) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        names.forEach(name -> rows.addObject().put("kind", "company").put("name", name).put("code", name).put("task", task));
        return rows;
    }

    private static ObjectNode data(ArrayNode rows) {
        return JsonNodeFactory.instance.objectNode().set("members", rows);
    }

    private static ObjectNode text(String key, String label) {
        return Schemas.component("{'type':'textfield','id':'field_" + key + "','key':'" + key + "','label':'" + label
                + "','validate':{'maxLength':100}}");
    }

    private static ObjectNode choice(String value, String label) {
        return Schemas.component("{'type':'select','id':'field_level','key':'level','label':'级别','values':[{'value':'" + value
                + "','label':'" + label + "'}]}");
    }

    private static ObjectNode list(ObjectNode... columns) {
        ObjectNode list = Schemas.component("{'type':'dynamiclist','id':'list_rows','path':'rows','label':'列表'}");
        list.putArray("components").addAll(List.of(columns));
        return list;
    }
}
