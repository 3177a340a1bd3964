package cn.ronghe.shared;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;

/** In which line each value of a YAML text stands: its key's line, or an item's own. */
final class YamlLines {

    private YamlLines() {
    }

    /** By JSON pointers; as far as the text can be read. */
    static Map<String, Integer> of(ObjectMapper yaml, String text) {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser tokens = yaml.createParser(text)) {
            for (JsonToken token = tokens.nextToken(); token != null; token = tokens.nextToken()) {
                String pointer = tokens.getParsingContext().pathAsPointer().toString();
                lines.putIfAbsent(pointer, tokens.currentTokenLocation().getLineNr());
            }
        } catch (IOException unreadable) {
            return lines;
        }
        return lines;
    }
}
