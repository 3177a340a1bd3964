package cn.ronghe.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;

import cn.ronghe.form.Component.RowList;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever was filled in with one edition of a form stands in the other one, or is told. */
class NothingIsLostTests {

    private static final List<FormSchema> FORMS = Schemas.all(2024);

    record Draft(FormSchema form, ObjectNode data, FormSchema later) {

        @Override
        public String toString() {
            return form.id() + " " + data + " -> " + later.browserSchema();
        }
    }

    @Property(tries = 500, generation = GenerationMode.RANDOMIZED)
    void everyValueIsCarriedOverOrLeft(@ForAll("drafts") Draft draft) {
        Carried carried = Carried.between(List.of(draft.form), id -> draft.data, List.of(draft.later));

        ObjectNode now = carried.data().get(draft.later.id());
        assertThat(draft.later.checkDraft(now)).isEmpty();
        List<String> told = new ArrayList<>(carried.left().stream().map(Carried.Left::value).toList());
        draft.later.entries().forEach(entry -> told.addAll(shown(entry, now)));
        draft.form.entries().stream().flatMap(entry -> shown(entry, draft.data).stream())
                .forEach(value -> assertThat(told).anyMatch(text -> text.contains(value)));
        SchemaChange.between(draft.form, draft.later).forEach(change -> assertThat(change.label()).isNotNull());
    }

    /** What a person typed there, as it is shown. */
    private static List<String> shown(Component entry, JsonNode data) {
        List<String> shown = new ArrayList<>();
        if (entry instanceof Field field) {
            add(field, data, shown);
        } else if (entry instanceof RowList rows) {
            data.path(rows.key()).forEach(row -> rows.fields().forEach(field -> add(field, row, shown)));
        }
        return shown;
    }

    private static void add(Field field, JsonNode scope, List<String> shown) {
        String value = DisplayValue.of(field, scope.path(field.key()));
        if (!field.isTotal() && !field.isDisplayOnly() && !value.isEmpty()) {
            shown.add(value);
        }
    }

    @Provide
    Arbitrary<Draft> drafts() {
        return Arbitraries.of(FORMS).flatMap(form -> RandomSubmissions.to(form).flatMap(data ->
                Arbitraries.randoms().map(random -> new Draft(form, kept(form, data), later(form, random)))));
    }

    private static ObjectNode kept(FormSchema form, ObjectNode data) {
        ObjectNode known = form.completed(data.retain(RandomSubmissions.keys(form).toList()));
        Keepable.removeUnfit(form, known);
        return form.completed(known);
    }

    /** Another form, or the same with fields, columns and options taken out; itself where it cannot do without them. */
    private static FormSchema later(FormSchema form, Random random) {
        if (random.nextInt(5) == 0) {
            return FORMS.get(random.nextInt(FORMS.size()));
        }
        ObjectNode json = form.browserSchema();
        thinOut(json.path("components"), random);
        try {
            return FormSchema.parse(json.toString());
        } catch (FormSchemaException needed) {
            return form;
        }
    }

    private static void thinOut(JsonNode components, Random random) {
        for (Iterator<JsonNode> i = components.elements(); i.hasNext(); ) {
            JsonNode component = i.next();
            if (component.has("key") && random.nextInt(6) == 0) {
                i.remove();
            } else if (component.path("values") instanceof ArrayNode values && values.size() > 1) {
                values.remove(random.nextInt(values.size()));
            }
            thinOut(component.path("components"), random);
        }
    }
}
