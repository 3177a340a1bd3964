package cn.ronghe.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
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
