package cn.ronghe.application;

import java.util.List;
import java.util.stream.StreamSupport;

import cn.ronghe.application.RecommendationForm.Closing;
import cn.ronghe.application.RecommendationForm.CoverLine;
import cn.ronghe.form.FormSchema;
import cn.ronghe.form.FormView;

/**
 * A recommendation form laid out as its annex.
 *
 * @param version   0 for what is not submitted yet
 * @param printCode stands on every page, so that a sealed print can be held against the submitted form
 */
public record PrintedForm(String annex, List<String> title, List<Cover> cover, String notesTitle, List<String> notes,
                          List<Part> parts, Closing closing, int version, String printCode) {

    private static final String NO_BREAK = "\u00A0";

    public record Cover(String label, String value) {
    }

    /** @param signatures lines below the section, empty where nobody signs */
    public record Part(FormView.Section section, List<String> signatures) {
    }

    static PrintedForm of(RecommendationForm layout, String typeName, List<FormSchema> schemas, FrozenContent content,
                          int version) {
        List<Part> parts = schemas.stream().map(schema -> new Part(
                FormView.section(schema, content.section(schema.id())),
                layout.signatures().getOrDefault(schema.id(), List.of()))).toList();
        return new PrintedForm(layout.annex(), layout.title(),
                layout.cover().stream().map(line -> cover(line, typeName, content)).toList(), layout.notesTitle(),
                layout.notes(), parts, layout.closing(), version, content.printCode());
    }

    private static Cover cover(CoverLine line, String typeName, FrozenContent content) {
        if (line.options() != null) {
            return new Cover(line.label(), String.join("　", line.options().stream()
                    .map(option -> (option.equals(typeName) ? "☑" : "☐") + NO_BREAK + option).toList()));
        }
        return new Cover(line.label(), line.field() == null ? line.blank() : value(line.field(), content));
    }

    private static String value(String field, FrozenContent content) {
        return StreamSupport.stream(content.sections().spliterator(), false)
                .filter(section -> section.hasNonNull(field))
                .map(section -> section.get(field).asText()).findFirst().orElse("");
    }
}
