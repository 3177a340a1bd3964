package cn.ronghe.application;

import java.util.List;
import java.util.stream.StreamSupport;

import cn.ronghe.application.RecommendationForm.Closing;
import cn.ronghe.application.RecommendationForm.CoverLine;
import cn.ronghe.document.PaperForm;
import cn.ronghe.form.FormSchema;
import cn.ronghe.form.FormView;

/** Lays a recommendation form out on paper. */
final class PaperForms {

    private static final String NO_BREAK = "\u00A0";

    private PaperForms() {
    }

    static PaperForm of(RecommendationForm layout, String typeName, List<FormSchema> schemas, FrozenContent content,
                        int version) {
        List<PaperForm.Part> parts = schemas.stream().map(schema -> new PaperForm.Part(
                FormView.section(schema, content.section(schema.id())),
                layout.signatures().getOrDefault(schema.id(), List.of()))).toList();
        return new PaperForm(layout.annex(), layout.title(),
                layout.cover().stream().map(line -> cover(line, typeName, content)).toList(), layout.notesTitle(),
                layout.notes(), parts, closing(layout.closing()), version, content.printCode());
    }

    private static PaperForm.CoverLine cover(CoverLine line, String typeName, FrozenContent content) {
        if (line.options() != null) {
            return new PaperForm.CoverLine(line.label(), String.join("　", line.options().stream()
                    .map(option -> (option.equals(typeName) ? "☑" : "☐") + NO_BREAK + option).toList()));
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
