package cn.ronghe.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import cn.ronghe.form.Component.RowList;
import cn.ronghe.form.Violation.Severity;
import cn.ronghe.shared.CleanText;
import cn.ronghe.shared.Refusal;

/** Holds one submission to one schema; finds at most one error per field. Use once. */
final class DataCheck {

    static final int MAX_ROWS = 200;
    private static final int MAX_UNKNOWN = 20;
    private static final int MAX_NAME = 40;

    private final FormSchema schema;
    private final boolean draft;
    private final List<Violation> found = new ArrayList<>();

    DataCheck(FormSchema schema, boolean draft) {
        this.schema = schema;
        this.draft = draft;
    }

    Violations run(JsonNode data) {
        if (data == null || !data.isObject()) {
            add("", schema.title(), Refusal.of("form.data"));
            return new Violations(found);
        }
        Map<String, Component> entries = new HashMap<>();
        schema.entries().forEach(entry -> entries.put(entry instanceof Field field ? field.key()
                : ((RowList) entry).key(), entry));
        refuseUnknown(data, entries.keySet(), "");
        for (Component entry : schema.entries()) {
            if (entry instanceof Field field) {
                check(field, field.path(), field.label(), data);
            } else if (entry instanceof RowList rows) {
                check(rows, data.path(rows.key()));
            }
        }
        if (!draft) {
            TextCheck.total(schema, data).ifPresent(refusal -> add("", schema.title(), refusal));
        }
        return new Violations(found);
    }

    private void check(RowList rows, JsonNode value) {
        if (isBlank(value)) {
            checkWhole(rows, value);
            return;
        }
        if (!value.isArray()) {
            add(rows.key(), rows.label(), Refusal.of("form.rows.type", rows.label()));
            return;
        }
        if (value.size() > MAX_ROWS) {
            add(rows.key(), rows.label(), Refusal.of("form.rows.tooMany", rows.label(),
                    Integer.toString(MAX_ROWS), Integer.toString(value.size())));
            return;
        }
        Set<String> keys = rows.fields().stream().map(Field::key).collect(Collectors.toSet());
        for (int i = 0; i < value.size(); i++) {
            JsonNode row = value.get(i);
            String path = rows.key() + "[" + i + "]";
            if (!row.isObject()) {
                add(path, rows.rowLabel(i), Refusal.of("form.rows.type", rows.label()));
                continue;
            }
            refuseUnknown(row, keys, path + ".");
            if (!isBlankRow(row)) {
                for (Field field : rows.fields()) {
                    check(field, path + "." + field.key(), rows.rowLabel(i) + "·" + field.label(), row);
                }
            }
        }
        checkWhole(rows, value);
    }

    private void checkWhole(RowList rows, JsonNode value) {
        if (!draft) {
            found.addAll(rows.rules().check(rows, value));
        }
    }

    private void check(Field field, String path, String label, JsonNode scope) {
        JsonNode value = scope.path(field.key());
        if (field.isDisplayOnly()) {
            return;
        }
        if (field.rules().hiddenIf() != null && field.rules().hiddenIf().holds(scope)) {
            if (!isBlank(value)) {
                add(path, label, Refusal.of("form.hidden", label));
            }
            return;
        }
        if (isBlank(value)) {
            if (!draft && isRequired(field, scope)) {
                add(path, label, missing(field, label));
            }
            return;
        }
        Optional<Refusal> refusal = switch (field.type()) {
            case TEXT, LONG_TEXT -> TextCheck.of(field, label, value, draft);
            case NUMBER -> NumberCheck.of(field, label, value, draft);
            case CHOICE, CHOICES, DATE -> ChoiceCheck.of(field, label, value);
            case CHECKBOX -> ChoiceCheck.ofCheckbox(label, value);
        };
        refusal.ifPresent(found -> add(path, label, found));
        if (refusal.isEmpty() && !draft) {
            if (field.type() == FieldType.CHECKBOX && !value.booleanValue() && isRequired(field, scope)) {
                add(path, label, missing(field, label));
            }
            Totals.disagreement(field, scope, schema).ifPresent(found -> add(path, label, found));
            ChoiceCheck.beforeItsTime(field, label, value, scope, schema).ifPresent(found -> add(path, label, found));
            TextCheck.warning(field, label, value).ifPresent(warning -> found.add(
                    new Violation(path, label, warning.key(), warning.arguments(), Severity.WARNING)));
        }
    }

    private void refuseUnknown(JsonNode object, Set<String> known, String prefix) {
        List<String> unknown = new ArrayList<>();
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name) && unknown.size() < MAX_UNKNOWN) {
                unknown.add(name);
            }
        });
        for (String name : unknown) {
            String shown = CleanText.isClean(name) && name.length() <= MAX_NAME ? name : "…";
            add(prefix + shown, shown, Refusal.of("form.unknown", shown));
        }
    }

    private static boolean isRequired(Field field, JsonNode scope) {
        Rules rules = field.rules();
        return !field.isTotal() && (rules.required()
                || rules.requiredUnless() != null && !rules.requiredUnless().holds(scope)
                || rules.requiredIf() != null && rules.requiredIf().holds(scope));
    }

    private static Refusal missing(Field field, String label) {
        return Refusal.of(switch (field.type()) {
            case CHOICE, CHOICES, DATE -> "form.required.choice";
            case CHECKBOX -> "form.required.checkbox";
            default -> "form.required";
        }, label);
    }

    private void add(String path, String label, Refusal refusal) {
        found.add(new Violation(path, label, refusal.key(), refusal.arguments(), Severity.ERROR));
    }

    static boolean isBlank(JsonNode value) {
        return value.isMissingNode() || value.isNull() || value.isArray() && value.isEmpty()
                || value.isTextual() && CleanText.isBlank(value.textValue());
    }

    static boolean isBlankRow(JsonNode row) {
        for (JsonNode value : row) {
            if (!isBlank(value)) {
                return false;
            }
        }
        return true;
    }
}
