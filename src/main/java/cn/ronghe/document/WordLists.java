package cn.ronghe.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import cn.ronghe.form.FormView.Cell;
import cn.ronghe.form.FormView.Grid;
import cn.ronghe.form.FormView.Kind;
import cn.ronghe.form.FormView.Row;
import org.springframework.stereotype.Component;

/** Summary lists and other tables as Word documents, in the same template as the forms. */
@Component
public class WordLists {

    private static final List<Integer> WIDTHS = List.of(140, 860);

    private final WordTemplate template;

    WordLists(WordTemplate template) {
        this.template = template;
    }

    /** A .docx. */
    public byte[] write(PaperList list) {
        try (WordWriter word = new WordWriter(template, list.edition(), list.title())) {
            word.text(WordStyle.ANNEX, list.annex());
            word.text(WordStyle.LIST_TITLE, list.title());
            word.text(WordStyle.LIST_HEAD, list.head());
            list.sections().forEach(section -> word.grid(new Grid("", WIDTHS, rows(section))));
            return word.written();
        }
    }

    /** A .docx. */
    public byte[] write(PaperTable table) {
        try (WordWriter word = new WordWriter(template, table.code(), table.title())) {
            word.text(WordStyle.LIST_TITLE, table.title());
            word.text(WordStyle.LIST_HEAD, table.head());
            List<Row> rows = new ArrayList<>();
            rows.add(new Row(table.columns().stream().map(column -> cell(Kind.COLUMN, column.head())).toList()));
            table.rows().forEach(texts -> rows.add(new Row(IntStream.range(0, texts.size()).mapToObj(i ->
                    cell(table.columns().get(i).middle() ? Kind.NUMBER : Kind.VALUE, texts.get(i))).toList())));
            word.grid(new Grid("", table.columns().stream().map(PaperTable.Column::width).toList(), rows));
            return word.written();
        }
    }

    private static List<Row> rows(PaperList.Section section) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(Kind.COLUMN, section.numberHead(), Kind.COLUMN, section.nameHead()));
        section.names().forEach(entry -> rows.add(row(Kind.NUMBER, Integer.toString(entry.number()), Kind.VALUE, entry.name())));
        if (section.names().isEmpty()) {
            rows.add(row(Kind.NUMBER, "", Kind.VALUE, section.none()));
        }
        return rows;
    }

    private static Row row(Kind first, String number, Kind second, String name) {
        return new Row(List.of(cell(first, number), cell(second, name)));
    }

    private static Cell cell(Kind kind, String text) {
        return new Cell(kind, text, "", 0, 1, 1);
    }
}
