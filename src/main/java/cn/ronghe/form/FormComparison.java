package cn.ronghe.form;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import cn.ronghe.form.Component.RowList;
import cn.ronghe.form.FormChange.Value;

/**
 * What differs between two versions of a form, in the order of the later one and then what only the earlier one has.
 * Each version comes with the schema that it was filled in with: fields are found by their paths, whatever their labels
 * have become.
 */
public record FormComparison(List<FormChange> changes) {

    /**
     * @param earlier null where the earlier version had no such form; {@code later} likewise
     * @param before  data of the earlier version, null when there was none; {@code after} likewise
     */
    public static FormComparison between(FormSchema earlier, JsonNode before, FormSchema later, JsonNode after) {
        JsonNode old = before == null ? MissingNode.getInstance() : before;
        JsonNode now = after == null ? MissingNode.getInstance() : after;
        Effort effort = Effort.ofOneForm();
        List<FormChange> changes = new ArrayList<>();
        for (Pair<Component> pair : Pair.of(entries(earlier), entries(later), SchemaChange::path)) {
            if (pair.either() instanceof Field) {
                compare(new Pair<>((Field) pair.earlier(), (Field) pair.later()), old, now, effort, changes);
            } else {
                new TableComparison(new Pair<>((RowList) pair.earlier(), (RowList) pair.later()), effort)
                        .change(old, now).ifPresent(changes::add);
            }
        }
        return new FormComparison(List.copyOf(changes));
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    public int count() {
        return changes.stream().mapToInt(FormChange::count).sum();
    }

    private static void compare(Pair<Field> pair, JsonNode old, JsonNode now, Effort effort, List<FormChange> changes) {
        FieldPair field = new FieldPair(pair);
        Value value = field.value(field.before(old), field.after(now), effort);
        if (value.isChanged()) {
            changes.add(new FormChange.OfField(pair.either().path(), pair.either().label(), field.earlierLabel(),
                    pair.edition(), value));
        }
    }

    private static List<Component> entries(FormSchema schema) {
        return schema == null ? List.of() : schema.entries();
    }
}
