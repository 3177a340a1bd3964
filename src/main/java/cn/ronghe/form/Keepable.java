package cn.ronghe.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.ronghe.form.Component.RowList;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Takes out of some data what a schema would not keep as a draft. */
final class Keepable {

    private static final Pattern CELL = Pattern.compile("(\\w+)\\[(\\d+)]\\.(.+)");

    private Keepable() {
    }

    /**
     * What one removal uncovers, such as a field that is hidden then, goes with the next.
     *
     * @return why each of them went
     */
    static List<Violation> removeUnfit(FormSchema schema, ObjectNode data) {
        removeUnknownColumns(schema, data);
        List<Violation> removed = new ArrayList<>();
        List<Violation> unfit = schema.checkDraft(data).errors();
        while (!unfit.isEmpty()) {
            unfit.forEach(violation -> remove(violation.fieldPath(), data));
            removed.addAll(unfit);
            unfit = schema.checkDraft(data).errors();
        }
        return removed;
    }

    private static void removeUnknownColumns(FormSchema schema, ObjectNode data) {
        for (Component entry : schema.entries()) {
            if (entry instanceof RowList table) {
                List<String> columns = table.fields().stream().map(Field::key).toList();
                data.path(table.key()).forEach(row -> {
                    if (row instanceof ObjectNode cells) {
                        cells.retain(columns);
                    }
                });
            }
        }
    }

    private static void remove(String path, ObjectNode data) {
        Matcher cell = CELL.matcher(path);
        if (cell.matches()) {
            JsonNode row = data.path(cell.group(1)).path(Integer.parseInt(cell.group(2)));
            ((ObjectNode) row).remove(cell.group(3));
        } else {
            data.remove(path.replaceFirst("\\[.*", ""));
        }
    }
}
