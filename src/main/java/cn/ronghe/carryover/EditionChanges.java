package cn.ronghe.carryover;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import cn.ronghe.form.FormSchema;
import cn.ronghe.form.SchemaChange;
import cn.ronghe.form.Carried;
import cn.ronghe.recommendation.EditionForm;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What is otherwise in a newer edition of a form, and what of one application has no place in it.
 *
 * @param sections only those that changed, in the order of the newer edition and then what only the older one has
 * @param order    whether the sections follow each other otherwise
 * @param paper    whether the paper around the sections changed
 */
public record EditionChanges(List<SectionChange> sections, boolean order, boolean paper, List<LeftValue> left) {

    /**
     * @param earlierTitle where it has another title now, or null
     * @param changes      empty where the section was added or removed, or has other words or another layout only
     */
    public record SectionChange(String title, String earlierTitle, SchemaChange.Kind kind, List<SchemaChange> changes) {
    }

    /** @param value as it is shown, with line breaks */
    public record LeftValue(String section, String label, String value) {
    }

    static EditionChanges between(EditionForm earlier, EditionForm later, Carried carried) {
        Map<String, String> titles = earlier.titles();
        List<SectionChange> changed = new ArrayList<>();
        later.sections().forEach(section -> changed.addAll(change(section, earlier, later)));
        earlier.sections().stream().filter(section -> later.find(section.id()).isEmpty()).forEach(section ->
                changed.add(new SectionChange(titles.get(section.id()), null, SchemaChange.Kind.REMOVED, List.of())));
        return new EditionChanges(List.copyOf(changed), !shared(earlier, later).equals(shared(later, earlier)),
                !earlier.layout().paper().equals(later.layout().paper()), left(carried, titles));
    }

    /** The values that have no place, by the titles of the edition that they were typed with. */
    static List<LeftValue> left(Carried carried, EditionForm earlier) {
        return left(carried, earlier.titles());
    }

    private static List<LeftValue> left(Carried carried, Map<String, String> titles) {
        return carried.left().stream()
                .map(value -> new LeftValue(titles.get(value.section()), value.label(), value.value())).toList();
    }

    private static List<SectionChange> change(FormSchema section, EditionForm earlier, EditionForm later) {
        String title = later.titles().get(section.id());
        if (earlier.find(section.id()).isEmpty()) {
            return List.of(new SectionChange(title, null, SchemaChange.Kind.ADDED, List.of()));
        }
        FormSchema before = earlier.find(section.id()).get();
        String earlierTitle = earlier.titles().get(section.id());
        boolean same = title.equals(earlierTitle) && looks(before).equals(looks(section));
        return same ? List.of() : List.of(new SectionChange(title, title.equals(earlierTitle) ? null : earlierTitle,
                SchemaChange.Kind.CHANGED, SchemaChange.between(before, section)));
    }

    /** Which program wrote the file changes nothing. */
    private static ObjectNode looks(FormSchema section) {
        ObjectNode json = section.browserSchema();
        json.remove(List.of("exporter", "schemaVersion", "executionPlatform", "executionPlatformVersion"));
        return json;
    }

    private static List<String> shared(EditionForm one, EditionForm other) {
        return one.sections().stream().map(FormSchema::id).filter(id -> other.find(id).isPresent()).toList();
    }

    public boolean isEmpty() {
        return sections.isEmpty() && !order && !paper;
    }
}
