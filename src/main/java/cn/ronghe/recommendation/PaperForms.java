package cn.ronghe.recommendation;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import cn.ronghe.document.PaperForm;
import cn.ronghe.form.FormSchema;
import cn.ronghe.form.FormView;
import cn.ronghe.recommendation.RecommendationForm.Closing;
import cn.ronghe.recommendation.RecommendationForm.CoverLine;

/**
 * Lays recommendation forms of one type and year out on paper.
 *
 * @param district name of the unit's district
 */
public record PaperForms(RecommendationForm layout, String typeName, String district, int year) {

    private static final String NO_BREAK = "\u00A0";

    /** To be filled in by hand, or sent around before. */
    PaperForm blank(List<FormSchema> schemas) {
        return print(schemas, FrozenContent.of(Map.of(), List.of()), 0, "");
    }

    public PaperForm print(List<FormSchema> schemas, FrozenContent content, int version) {
        return print(schemas, content, version, FrozenContent.printCode(content.formSha256(layout)));
    }

    private PaperForm print(List<FormSchema> schemas, FrozenContent content, int version, String printCode) {
        List<PaperForm.Part> parts = schemas.stream().map(schema -> part(schema, content)).toList();
        List<String> notes = layout.notes() == null ? null : layout.notes(year);
        return new PaperForm(layout.annex(), layout.title(),
                layout.cover().stream().map(line -> cover(line, content)).toList(), layout.notesTitle(), notes, parts,
                closing(layout.closing()), null, version, printCode);
    }

    /** Where a section is signed by hand, the boxes that are ticked on the screen do not stand on paper. */
    private PaperForm.Part part(FormSchema schema, FrozenContent content) {
        FormView.Section section = FormView.section(schema, content.section(schema.id()));
        List<String> signatures = layout.signatures().getOrDefault(schema.id(), List.of());
        return new PaperForm.Part(signatures.isEmpty() ? section : new FormView.Section(section.id(), section.title(),
                section.blocks().stream().filter(block -> !(block instanceof FormView.Tick)).toList(),
                section.footnotes()), signatures);
    }

    private PaperForm.CoverLine cover(CoverLine line, FrozenContent content) {
        if (line.options() != null) {
            return new PaperForm.CoverLine(line.label(), String.join("\n", line.options().stream()
                    .map(option -> (option.equals(typeName) ? "☑" : "☐") + NO_BREAK + option).toList()));
        }
        if (line.unit() != null) {
            return new PaperForm.CoverLine(line.label(), district);
        }
        return new PaperForm.CoverLine(line.label(), line.field() == null ? line.blank() : value(line.field(), content));
    }

    private static PaperForm.Closing closing(Closing closing) {
        return closing == null ? null : new PaperForm.Closing(closing.title(), closing.blocks().stream()
                .map(block -> new PaperForm.Block(block.title(), block.space(), block.lines())).toList());
    }

    private static String value(String field, FrozenContent content) {
        return StreamSupport.stream(content.sections().spliterator(), false)
                .filter(section -> section.hasNonNull(field))
                .map(section -> section.get(field).asText()).findFirst().orElse("");
    }
}
