package cn.ronghe.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import cn.ronghe.shared.CanonicalJson;
import cn.ronghe.shared.CleanText;
import cn.ronghe.shared.CreditCode;
import cn.ronghe.shared.EMail;
import cn.ronghe.shared.Phone;
import cn.ronghe.shared.WordCount;

/** The table of cases that the browser's tests run too. */
class FormCasesTests {

    private static final JsonNode CASES = read();

    @TestFactory
    Stream<DynamicTest> wordsAreCounted() {
        return each("wordCount", c -> assertThat(WordCount.of(text(c))).isEqualTo(c.get("count").intValue()));
    }

    @TestFactory
    Stream<DynamicTest> formatsAreHeld() {
        return Stream.of(
                valid("creditCode", CreditCode::isValid), valid("unitCode", Format.UNIT_CODE::accepts),
                valid("applicantCode", Format.APPLICANT_CODE::accepts),
                valid("phone", Phone::isValid), valid("email", EMail::isValid),
                valid("files", RowFile::isList),
                valid("cleanText", CleanText::isClean)).flatMap(tests -> tests);
    }

    @TestFactory
    Stream<DynamicTest> totalsAgreeExactly() {
        return each("sums", c -> {
            ObjectNode data = JsonNodeFactory.withExactBigDecimals(true).objectNode();
            for (int i = 0; i < c.get("parts").size(); i++) {
                data.put("part" + (char) ('A' + i), new BigDecimal(c.get("parts").get(i).textValue()));
            }
            data.put("total", new BigDecimal(c.get("total").textValue()));
            Field total = sums().fields().get(3);
            assertThat(Totals.disagreement(total, data, sums()).isEmpty()).isEqualTo(c.get("agrees").booleanValue());
        });
    }

    @TestFactory
    Stream<DynamicTest> numbersAreHeld() {
        return each("numbers", c -> {
            ObjectNode field = Schemas.number("amount", c.get("decimals").intValue());
            if (c.has("max")) {
                ((ObjectNode) field.get("validate")).set("max", c.get("max"));
            }
            JsonNode data = Schemas.data("{\"amount\":" + c.get("json").textValue() + "}");
            assertThat(Schemas.of(field).check(data).isEmpty()).isEqualTo(c.get("valid").booleanValue());
        });
    }

    @TestFactory
    Stream<DynamicTest> centreNamesAreHeld() {
        FormSchema basics = Schemas.city().get("practice-center-1-basics", 2024);
        return each("centerNames", c -> {
            ObjectNode data = JsonNodeFactory.instance.objectNode().put("centerName", text(c));
            Violations found = basics.check(data);
            String head = c.get("refusedHead").textValue();
            assertThat(found.errors().stream().filter(v -> v.messageKey().equals("form.text.head"))
                    .map(v -> v.args().get(1))).isEqualTo(head == null ? List.of() : List.of(head));
            if (head == null) {
                assertThat(found.warnings()).hasSize(c.get("warned").booleanValue() ? 1 : 0);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> conditionsAreHeld() {
        return each("conditions", c -> {
            ObjectNode scope = JsonNodeFactory.instance.objectNode();
            scope.set("outcome", c.get("value"));
            assertThat(Condition.plain(text(c)).holds(scope)).isEqualTo(c.get("holds").booleanValue());
        });
    }

    @TestFactory
    Stream<DynamicTest> aConsortiumHasItsKindsOfSchools() {
        FormSchema members = Schemas.city().get("municipal-consortium-2-members", 2024);
        return each("consortiumMembers", c -> {
            ObjectNode data = JsonNodeFactory.instance.objectNode();
            c.get("kinds").forEach(kind -> data.withArray("members").addObject().set("kind", kind));
            List<Violation> found = members.check(data).all().stream()
                    .filter(violation -> violation.fieldPath().equals("members")).toList();
            assertThat(found.stream().filter(Violation::isError)).hasSize(c.get("errors").intValue());
            assertThat(found.stream().filter(violation -> !violation.isError())).hasSize(c.get("warnings").intValue());
            assertThat(members.checkDraft(data)).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> growingTablesHaveTheirRows() {
        return each("leastRows", c -> {
            ObjectNode list = Schemas.component("{'type':'dynamiclist','id':'l','path':'rows','label':'单位',"
                    + "'components':[{'type':'textfield','id':'n','key':'name','label':'名称'}]}");
            list.putObject("properties").put("minRows", c.get("least").asText());
            ObjectNode data = JsonNodeFactory.instance.objectNode();
            IntStream.range(0, c.get("rows").intValue()).forEach(i -> data.withArray("rows").addObject().put("name", "甲"));
            assertThat(Schemas.of(list).check(data).errors()).hasSize(c.get("errors").intValue());
        });
    }

    @TestFactory
    Stream<DynamicTest> allLongTextsTogetherHaveALimit() {
        return each("wordsInAll", c -> {
            ObjectNode form = Schemas.component("{'id':'small','title':'小表','properties':{},'components':["
                    + "{'type':'textarea','id':'a','key':'a','label':'甲'},{'type':'group','id':'g','label':'组','components':["
                    + "{'type':'textarea','id':'b','key':'b','label':'乙'}]},{'type':'textarea','id':'c','key':'c','label':'丙'}]}");
            ((ObjectNode) form.get("properties")).put("maxWords", c.get("limit").asText());
            ObjectNode data = JsonNodeFactory.instance.objectNode();
            for (int i = 0; i < 3; i++) {
                data.put(List.of("a", "b", "c").get(i), c.get("texts").get(i).textValue());
            }
            int over = c.get("over").intValue();
            assertThat(FormSchema.parse(form.toString()).check(data).errors().stream()
                    .map(violation -> violation.args().get(1))).isEqualTo(over == 0 ? List.of() : List.of("" + over));
        });
    }

    @TestFactory
    Stream<DynamicTest> aDateDoesNotPrecedeAnother() {
        FormSchema dates = Schemas.of(Schemas.component("{'type':'datetime','id':'f','key':'first','dateLabel':'开始'}"),
                Schemas.component("{'type':'datetime','id':'s','key':'second','dateLabel':'结束',"
                        + "'properties':{'notBefore':'first'}}"));
        return each("datePairs", c -> assertThat(dates.check(((ObjectNode) c.deepCopy())
                .retain("first", "second")).isEmpty()).isEqualTo(c.get("right").booleanValue()));
    }

    private static FormSchema sums() {
        ObjectNode total = Schemas.number("total", 3).put("readonly", true);
        ((ObjectNode) total.get("properties")).put("sumOf", "partA,partB,partC");
        return Schemas.of(Schemas.number("partA", 3), Schemas.number("partB", 3), Schemas.number("partC", 3), total);
    }

    private static Stream<DynamicTest> valid(String table, Predicate<String> rule) {
        return each(table, c -> assertThat(rule.test(text(c))).isEqualTo(c.get("valid").booleanValue()));
    }

    private static Stream<DynamicTest> each(String table, Consumer<JsonNode> test) {
        assertThat(CASES.path(table)).isNotEmpty();
        return StreamSupport.stream(CASES.get(table).spliterator(), false)
                .map(c -> DynamicTest.dynamicTest(table + " " + asciiOf(c), () -> test.accept(c)));
    }

    /** Half surrogate pairs would break the report's XML. */
    private static String asciiOf(JsonNode c) {
        return c.toString().replaceAll("[\\ud800-\\udfff]", "?");
    }

    private static String text(JsonNode c) {
        return c.get("text").textValue();
    }

    private static JsonNode read() {
        try (InputStream in = FormCasesTests.class.getResourceAsStream("/form-cases.json")) {
            return CanonicalJson.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)).orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
