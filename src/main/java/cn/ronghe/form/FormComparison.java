package cn.ronghe.form;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import cn.ronghe.form.Component.RowList;

/** Which fields differ between two versions, in the order of the form; growing tables are compared row by row. */
public record FormComparison(List<Change> changes) {

    /** @param before as it is shown, empty when nothing was filled in; {@code after} likewise */
    public record Change(String fieldPath, String label, String before, String after) {
    }

    /** @param before data of the earlier version, null when there was none */
    public static FormComparison between(FormSchema schema, JsonNode before, JsonNode after) {
        List<Change> changes = new ArrayList<>();
        JsonNode old = before == null ? MissingNode.getInstance() : before;
        JsonNode now = after == null ? MissingNode.getInstance() : after;
        for (Component entry : schema.entries()) {
            if (entry instanceof Field field) {
                compare(field, field.path(), field.label(), old, now, changes);
            } else if (entry instanceof RowList rows) {
                compare(rows, old.path(rows.key()), now.path(rows.key()), changes);
            }
        }
        return new FormComparison(List.copyOf(changes));
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    private static void compare(RowList rows, JsonNode old, JsonNode now, List<Change> changes) {
        for (int i = 0; i < Math.max(old.size(), now.size()); i++) {
            for (Field field : rows.fields()) {
                compare(field, rows.key() + "[" + i + "]." + field.key(), rows.rowLabel(i) + "·" + field.label(),
                        old.path(i), now.path(i), changes);
            }
        }
    }

    private static void compare(Field field, String path, String label, JsonNode old, JsonNode now,
                                List<Change> changes) {
        String before = DisplayValue.of(field, old.path(field.key()));
        String after = DisplayValue.of(field, now.path(field.key()));
        if (!before.equals(after)) {
            changes.add(new Change(path, label, before, after));
        }
    }
}
