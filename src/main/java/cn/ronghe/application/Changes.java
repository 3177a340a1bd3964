package cn.ronghe.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.ronghe.batch.PlatformType.AttachmentSlot;
import cn.ronghe.form.FormComparison;
import cn.ronghe.form.FormSchema;
import cn.ronghe.recommendation.FilledForm;

/**
 * What differs between two versions, in the order of the form, files last.
 *
 * @param sections  only those that changed
 * @param unchanged titles of the sections that did not
 */
public record Changes(List<SectionChanges> sections, List<String> unchanged, List<FileChange> files) {

    public record SectionChanges(String title, FormComparison comparison) {
    }

    static Changes between(FilledForm before, FilledForm after, List<AttachmentSlot> places) {
        List<SectionChanges> changed = new ArrayList<>();
        List<String> unchanged = new ArrayList<>();
        Map<String, FormSchema> earlier = byId(before.form());
        Map<String, FormSchema> later = byId(after.form());
        Map<String, String> titles = after.edition().titles();
        before.edition().titles().forEach(titles::putIfAbsent);
        titles.forEach((id, title) -> {
            FormComparison comparison = FormComparison.between(earlier.get(id), before.section(id),
                    later.get(id), after.section(id));
            if (comparison.isEmpty()) {
                unchanged.add(title);
            } else {
                changed.add(new SectionChanges(title, comparison));
            }
        });
        return new Changes(List.copyOf(changed), List.copyOf(unchanged),
                FileChange.between(places, before.content().files(), after.content().files()));
    }

    public int count() {
        return sections.stream().mapToInt(section -> section.comparison().count()).sum() + files.size();
    }

    public boolean isEmpty() {
        return count() == 0;
    }

    private static Map<String, FormSchema> byId(List<FormSchema> form) {
        Map<String, FormSchema> byId = new LinkedHashMap<>();
        form.forEach(schema -> byId.put(schema.id(), schema));
        return byId;
    }
}
