package cn.ronghe.form;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import cn.ronghe.form.Component.Group;
import cn.ronghe.form.Component.RowList;
import cn.ronghe.form.FormView.Block;

/**
 * Lays out one section. Neighbouring fields, rows and growing tables share a grid, in which the groups around them are
 * merged cells on the left; a section of long texts only puts each below its heading. Use once.
 */
final class FormViewBuilder {

    private final FormSchema schema;
    private final JsonNode data;
    private final boolean prose;
    private final Footnotes footnotes = new Footnotes();
    private final List<Block> blocks = new ArrayList<>();
    private List<GridLine> lines = new ArrayList<>();

    FormViewBuilder(FormSchema schema, JsonNode data) {
        this.schema = schema;
        this.data = data == null ? MissingNode.getInstance() : data;
        this.prose = schema.entries().stream().allMatch(entry -> entry instanceof Field field
                && (field.type() == FieldType.LONG_TEXT || field.type() == FieldType.CHECKBOX));
    }

    FormView.Section section() {
        add(schema.components(), List.of());
        closeGrid();
        return new FormView.Section(schema.id(), schema.title(), List.copyOf(blocks), footnotes.all());
    }

    private void add(List<Component> components, List<Head> around) {
        for (Component component : components) {
            if (component instanceof Field field) {
                add(field, around);
            } else if (component instanceof Group group && group.isRow()) {
                boolean first = component == components.get(0);
                lines.addAll(new TableRow(group, data, footnotes).lines(around, first, lines));
            } else if (component instanceof Group group) {
                add(group, around);
            } else if (component instanceof RowList rows) {
                add(rows, around);
            } else {
                put(new FormView.Note(((Component.Note) component).text()));
            }
        }
    }

    private void add(Group group, List<Head> around) {
        if (!isTabular(group)) {
            put(new FormView.Heading(group.label()));
            add(group.components(), List.of());
        } else if (group.label().isEmpty()) {
            add(group.components(), around);
        } else {
            add(group.components(), Head.under(around, new Head(group.label(), footnotes.number(group.footnote()))));
        }
    }

    private void add(Field field, List<Head> around) {
        JsonNode value = data.path(field.key());
        if (field.rules().hiddenIf() != null && field.rules().hiddenIf().holds(data)) {
            return;
        }
        if (field.type() == FieldType.CHECKBOX) {
            put(new FormView.Tick(field.caption(), value.asBoolean()));
        } else if (prose) {
            String label = schema.title().endsWith(field.caption()) ? "" : field.caption();
            put(new FormView.Prose(label, field.description(), DisplayValue.of(field, value)));
        } else {
            EntryLine.append(lines, new EntryLine.Entry(field, value, footnotes.number(field.print().footnote())), around);
        }
    }

    private void add(RowList rows, List<Head> around) {
        ListTable table = new ListTable(rows, data.path(rows.key()), footnotes);
        if (rows.layout().numbers() == null) {
            lines.addAll(table.lines(Head.under(around, new Head(rows.label(), 0))));
        } else {
            closeGrid();
            blocks.add(new GridLayout(table.lines(List.of())).grid(schema.title().endsWith(rows.label()) ? "" : rows.label()));
        }
    }

    private boolean isTabular(Group group) {
        return !prose && group.components().stream().allMatch(component -> component instanceof Group inner
                ? inner.isRow() || isTabular(inner)
                : component instanceof RowList rows ? rows.layout().numbers() == null
                : component instanceof Field field && field.type() != FieldType.CHECKBOX);
    }

    private void put(Block block) {
        closeGrid();
        blocks.add(block);
    }

    private void closeGrid() {
        if (!lines.isEmpty()) {
            blocks.add(new GridLayout(lines).grid(""));
            lines = new ArrayList<>();
        }
    }
}
