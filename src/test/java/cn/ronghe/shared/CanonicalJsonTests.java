package cn.ronghe.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CanonicalJsonTests {

    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    @Example
    void keysAreSortedAndNumbersKeptAsTyped() {
        CanonicalJson json = CanonicalJson.of(CanonicalJson.parse(
                " { \"b\" : 12.30, \"a\" : [ 1, 1.0, 1e3, true, null, \"二\\n\" ], \"B\" : { } } ").orElseThrow());
        assertThat(json.text()).isEqualTo("{\"B\":{},\"a\":[1,1.0,1000,true,null,\"二\\n\"],\"b\":12.30}");
        assertThat(json.sha256()).isEqualTo(CanonicalJson.of(json.tree()).sha256()).matches("[0-9a-f]{64}");
    }

    @Example
    void theDigestIsThatOfTheUtf8Text() {
        assertThat(CanonicalJson.of(NODES.objectNode()).sha256())
                .isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    }

    @Property
    void theOrderOfTypingMakesNoDifference(@ForAll Map<String, BigDecimal> content) {
        ObjectNode forth = NODES.objectNode();
        ObjectNode sorted = NODES.objectNode();
        content.forEach((name, number) -> {
            if (CleanText.isClean(name)) {
                forth.put(name, number);
            }
        });
        new TreeMap<>(content).descendingMap().forEach((name, number) -> {
            if (CleanText.isClean(name)) {
                sorted.put(name, number);
            }
        });
        CanonicalJson json = CanonicalJson.of(forth);
        assertThat(json).isEqualTo(CanonicalJson.of(sorted));
        assertThat(CanonicalJson.of(json.tree())).isEqualTo(json);
    }

    @Example
    void whatIsNoJsonIsNotRead() {
        for (String text : new String[] {"", "{", "{} {}", "{\"a\":1,\"a\":2}", "NaN", "{'a':1}", "[1,]"}) {
            assertThat(CanonicalJson.parse(text)).as(text).isEmpty();
        }
        assertThat(CanonicalJson.parse("[".repeat(5_000))).isEmpty();
    }

    @Example
    void whatHasNoJsonIsRefused() {
        for (JsonNode node : new JsonNode[] {NODES.numberNode(Double.NaN), NODES.numberNode(Float.POSITIVE_INFINITY),
            NODES.textNode("\u0000"), NODES.textNode("\ud842"), NODES.pojoNode(new Object()),
            NODES.objectNode().put("\ud842", 1)}) {
            assertThatThrownBy(() -> CanonicalJson.of(node)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Example
    void anExponentOfNineDigitsStaysShort() {
        assertThat(CanonicalJson.of(CanonicalJson.parse("1e999999999").orElseThrow()).text()).hasSizeLessThan(20);
    }
}
