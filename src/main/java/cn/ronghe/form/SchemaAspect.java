package cn.ronghe.form;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.ronghe.form.Component.RowList;
import cn.ronghe.form.Field.Option;

/**
 * In what a field is otherwise in another edition of its form.
 *
 * @param name   in what: {@code label}, {@code words}, {@code options.added} …
 * @param before as it was, empty where there was none; {@code after} likewise; both empty where the name says it all
 */
public record SchemaAspect(String name, String before, String after) {

    static Stream<SchemaAspect> ofTable(Pair<RowList> tables) {
        RowList old = tables.earlier();
        RowList now = tables.later();
        return Stream.of(valued("label", old.label(), now.label()),
                valued("rows", "" + old.rules().least(), "" + now.rules().least()),
                flag("rules", List.of(old.rules().mustHave(), old.rules().shouldHave()),
                        List.of(now.rules().mustHave(), now.rules().shouldHave()))).filter(Objects::nonNull);
    }

    static Stream<SchemaAspect> ofField(Pair<Field> fields) {
        Field old = fields.earlier();
        Field now = fields.later();
        Rules was = old.rules();
        Rules is = now.rules();
        return Stream.of(
                valued("label", old.label(), now.label()),
                flag("type", old.type(), now.type()),
                required(was, is),
                was.required() == is.required() ? flag("condition", conditions(was), conditions(is)) : null,
                valued("words", text(was.maxWords()), text(is.maxWords())),
                valued("length", range(was.minLength(), was.maxLength()), range(is.minLength(), is.maxLength())),
                valued("range", range(was.min(), was.max()), range(is.min(), is.max())),
                valued("decimals", text(was.decimals()), text(is.decimals())),
                valued("unit", was.unit(), is.unit()),
                valued("options.added", "", others(now, old)),
                valued("options.removed", others(old, now), ""),
                flag("total", was.sumOf(), is.sumOf()),
                flag("rules", rules(was), rules(is)),
                valued("hint", hint(old), hint(now))).filter(Objects::nonNull);
    }

    private static SchemaAspect required(Rules was, Rules is) {
        return was.required() == is.required() ? null
                : new SchemaAspect(is.required() ? "required.now" : "required.no-more", "", "");
    }

    private static SchemaAspect valued(String name, String before, String after) {
        return before.equals(after) ? null : new SchemaAspect(name, before, after);
    }

    private static SchemaAspect flag(String name, Object before, Object after) {
        return Objects.equals(before, after) ? null : new SchemaAspect(name, "", "");
    }

    private static List<String> conditions(Rules rules) {
        return Stream.of(rules.requiredUnless(), rules.requiredIf(), rules.hiddenIf()).map(String::valueOf).toList();
    }

    private static List<String> rules(Rules rules) {
        return Stream.of(rules.pattern(), rules.format(), rules.notBefore(), rules.recommendedEnding(),
                rules.forbiddenHead(), rules.readOnly()).map(String::valueOf).toList();
    }

    private static String others(Field field, Field other) {
        return field.options().stream().filter(option -> !other.options().contains(option)).map(Option::label)
                .collect(Collectors.joining("、"));
    }

    private static String hint(Field field) {
        return Stream.of(field.description(), field.print().footnote()).filter(text -> text != null && !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String range(Object least, Object most) {
        if (least == null || most == null) {
            return least != null ? "≥ " + least : most != null ? "≤ " + most : "";
        }
        return least + "–" + most;
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
