package cn.ronghe.shared;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Optional;
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * JSON of which one content has one text, so that its SHA-256 stands for it: keys sorted by UTF-16 unit, no white
 * space, numbers with the digits they were typed with (12.30 stays 12.30). Frozen versions are kept as this text.
 */
public record CanonicalJson(String text) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();
    private static final int PLAIN_DIGITS = 40;

    /**
     * Reads JSON with every digit kept; empty when it is no JSON, names a key twice or goes on after its end.
     * Use it for what a browser sends, too: other mappers turn 12.30 into 12.3.
     */
    public static Optional<JsonNode> parse(String json) {
        try {
            JsonNode tree = MAPPER.readTree(json);
            return tree.isMissingNode() ? Optional.empty() : Optional.of(tree);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** @throws IllegalArgumentException for what has no JSON: NaN, half a surrogate pair, U+0000, a Java object */
    public static CanonicalJson of(JsonNode tree) {
        StringBuilder out = new StringBuilder();
        write(tree, out);
        return new CanonicalJson(out.toString());
    }

    public JsonNode tree() {
        return parse(text).orElseThrow(() -> new IllegalStateException("frozen text is no JSON"));
    }

    /** SHA-256 of the UTF-8 text, 64 lower-case hex digits. */
    public String sha256() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(JsonNode node, StringBuilder out) {
        switch (node.getNodeType()) {
            case OBJECT -> writeObject(node, out);
            case ARRAY -> {
                out.append('[');
                for (Iterator<JsonNode> i = node.elements(); i.hasNext(); ) {
                    write(i.next(), out);
                    out.append(i.hasNext() ? "," : "");
                }
                out.append(']');
            }
            case STRING -> writeText(node.textValue(), out);
            case NUMBER -> out.append(number(node));
            case BOOLEAN, NULL -> out.append(node.asText());
            default -> throw new IllegalArgumentException("no JSON: " + node.getNodeType());
        }
    }

    private static void writeObject(JsonNode node, StringBuilder out) {
        TreeSet<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        out.append('{');
        String comma = "";
        for (String name : names) {
            out.append(comma);
            writeText(name, out);
            out.append(':');
            write(node.get(name), out);
            comma = ",";
        }
        out.append('}');
    }

    private static void writeText(String text, StringBuilder out) {
        if (!CleanText.isClean(text)) {
            throw new IllegalArgumentException("U+0000 or half a surrogate pair in a text");
        }
        try {
            out.append(MAPPER.writeValueAsString(text));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** An exponent of nine digits must not become a text of a billion. */
    private static String number(JsonNode node) {
        if (!Double.isFinite(node.doubleValue()) && (node.isDouble() || node.isFloat())) {
            throw new IllegalArgumentException("no JSON number: " + node);
        }
        BigDecimal number = node.decimalValue();
        boolean printable = Math.abs((long) number.scale()) <= PLAIN_DIGITS;
        return printable ? number.toPlainString() : number.toString();
    }
}
