package cn.ronghe.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import cn.ronghe.attachment.ManifestEntry;
import cn.ronghe.form.FormComparison;
import cn.ronghe.form.FormComparison.Change;
import cn.ronghe.form.FormSchema;

/** What differs between two versions, in the order of the form, files last. */
public record Changes(List<SectionChanges> sections, List<FileChange> files) {

    public record SectionChanges(String title, List<Change> changes) {
    }

    /** @param added false for a file that is gone */
    public record FileChange(String slot, String name, boolean added) {
    }

    static Changes between(List<FormSchema> schemas, FrozenContent before, FrozenContent after) {
        List<SectionChanges> sections = new ArrayList<>();
        for (FormSchema schema : schemas) {
            FormComparison comparison =
                    FormComparison.between(schema, before.section(schema.id()), after.section(schema.id()));
            if (!comparison.isEmpty()) {
                sections.add(new SectionChanges(schema.title(), comparison.changes()));
            }
        }
        List<FileChange> files = new ArrayList<>();
        missingIn(after, before).forEach(file -> files.add(new FileChange(file.slot(), file.name(), false)));
        missingIn(before, after).forEach(file -> files.add(new FileChange(file.slot(), file.name(), true)));
        return new Changes(List.copyOf(sections), List.copyOf(files));
    }

    /** A file that was removed and uploaded again under its name and with its content has not changed. */
    private static List<ManifestEntry> missingIn(FrozenContent where, FrozenContent what) {
        return what.files().stream().filter(file -> where.files().stream().noneMatch(other ->
                other.slot().equals(file.slot()) && other.sha256().equals(file.sha256())
                        && Objects.equals(other.name(), file.name()))).toList();
    }

    public int count() {
        return sections.stream().mapToInt(section -> section.changes().size()).sum() + files.size();
    }

    public boolean isEmpty() {
        return count() == 0;
    }
}
