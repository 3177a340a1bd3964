package cn.ronghe.form;

import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import cn.ronghe.form.FormView.Kind;
import cn.ronghe.form.GridLine.Box;

/** The cell with a field's value, and the unit where no head around it names it. */
final class FilledCell {

    private FilledCell() {
    }

    static Box of(Field field, JsonNode value, List<String> heads, int from, int to) {
        String unit = field.rules().unit();
        String shown = unit.isEmpty() || heads.stream().anyMatch(head -> names(head, unit)) ? "" : unit;
        String text = DisplayValue.of(field, value);
        return new Box(field.type() == FieldType.NUMBER ? Kind.NUMBER : Kind.VALUE,
                text.isEmpty() || shown.isEmpty() ? text : text + " " + shown,
                field.description().isEmpty() ? shown : field.description(), 0, from, to, 1);
    }

    /** 培训服务收入（万元）, 通过考试招生学生升学比例（%）, 中高职贯通培养（人数）, 人次. */
    private static boolean names(String head, String unit) {
        return head.equals(unit) || Pattern.compile("[（(]" + Pattern.quote(unit) + "数?[）)]").matcher(head).find();
    }
}
