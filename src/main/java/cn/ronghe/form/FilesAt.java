package cn.ronghe.form;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import cn.ronghe.form.Component.RowList;
import cn.ronghe.form.Violation.Severity;
import cn.ronghe.shared.Refusal;

/**
 * Files in one field.
 *
 * @param path  of the field, as in a {@link Violation}
 * @param label as a sentence names it
 * @param slot  the place of the case where the files are kept
 */
public record FilesAt(String path, String label, String slot, List<RowFile> files) {

    static List<FilesAt> in(FormSchema schema, JsonNode data) {
        List<FilesAt> found = new ArrayList<>();
        for (Component entry : schema.entries()) {
            if (entry instanceof Field field) {
                add(field, field.path(), field.label(), data, found);
            } else if (entry instanceof RowList rows) {
                JsonNode lines = data.path(rows.key());
                for (int i = 0; i < lines.size(); i++) {
                    for (Field field : rows.fields()) {
                        add(field, rows.key() + "[" + i + "]." + field.key(), rows.rowLabel(i) + "·" + field.label(),
                                lines.path(i), found);
                    }
                }
            }
        }
        return found;
    }

    private static void add(Field field, String path, String label, JsonNode scope, List<FilesAt> found) {
        if (field.rules().files() != null) {
            List<RowFile> files = RowFile.of(scope.path(field.key()).asText(""));
            if (!files.isEmpty()) {
                found.add(new FilesAt(path, label, field.rules().files(), files));
            }
        }
    }

    /** The file is not, or no more, where it belongs. */
    public Violation lost(RowFile file) {
        Refusal sentence = Refusal.of("form.files.lost", label, file.name());
        return new Violation(path, label, sentence.key(), sentence.arguments(), Severity.ERROR);
    }
}
