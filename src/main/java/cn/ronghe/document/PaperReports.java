package cn.ronghe.document;

import java.util.List;
import java.util.function.Function;

import cn.ronghe.document.PaperForm.Part;
import cn.ronghe.document.PaperForm.Report;
import cn.ronghe.form.FormSchema;
import cn.ronghe.form.FormView;
import cn.ronghe.form.ReportLayout;
import com.fasterxml.jackson.databind.JsonNode;

/** Lays yearly reports out on paper. */
public final class PaperReports {

    private PaperReports() {
    }

    /**
     * @param type      the platform type, which settles the annex
     * @param data      one object per section's form; null where nothing was filled in
     * @param printCode empty on a blank form
     */
    public static PaperForm print(ReportLayout layout, String type, List<FormSchema> sections,
                                  Function<String, JsonNode> data, int version, String printCode) {
        return new PaperForm(layout.annexes().get(type), layout.title(), List.of(), null, null,
                sections.stream().map(schema -> new Part(FormView.section(schema, data.apply(schema.id())), List.of())).toList(),
                null, new Report(layout.limit() == null ? "" : layout.limit(), layout.seal()), version, printCode);
    }
}
