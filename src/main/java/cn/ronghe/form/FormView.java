package cn.ronghe.form;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What was filled in, to read and to print: sections laid out as the annex, every row there whether filled in or not.
 * HTML, Word and Excel draw the same blocks, each in its way. Texts are ready to show; they are data and need escaping like
 * any other.
 */
public record FormView(List<Section> sections) {

    /**
     * @param title     the annex's heading: 一、基本信息; empty where the section goes on with the one before
     * @param footnotes number 1 first; cells refer to them by {@link Cell#footnote()}
     */
    public record Section(String id, String title, List<Block> blocks, List<String> footnotes) {
    }

    /** One of {@link Heading}, {@link Note}, {@link Tick}, {@link Prose}, {@link Grid}; {@code kind} is the name in lower case. */
    public sealed interface Block permits Heading, Note, Tick, Prose, Grid {

        default String kind() {
            return getClass().getSimpleName().toLowerCase(Locale.ROOT);
        }
    }

    /** Above the blocks that follow: （二）开放运营计划及目标. */
    public record Heading(String text) implements Block {
    }

    /** Text of the annex, in Markdown. */
    public record Note(String text) implements Block {
    }

    /** A statement with its box. */
    public record Tick(String text, boolean ticked) implements Block {

        public String box() {
            return ticked ? "☑" : "☐";
        }
    }

    /**
     * A long text below its heading, in a section of long texts only.
     *
     * @param label empty where the section's title says it already
     * @param hint  the annex's explanation, or empty
     * @param value with line breaks; empty when nothing was filled in
     */
    public record Prose(String label, String hint, String value) implements Block {
    }

    /**
     * A table with merged cells: fields, indicators × years and growing tables, as the annex joins them.
     *
     * @param caption above a table that stands alone, or empty
     * @param widths  of its columns, in thousandths of the page; their sum is 1000
     * @param rows    in each, the cells that begin in it, from left to right
     */
    public record Grid(String caption, List<Integer> widths, List<Row> rows) implements Block {

        /** How many rows on top are heads only and can be repeated on every page. */
        public int headRows() {
            int count = 0;
            while (count < rows.size() && rows.get(count).isHead()
                    && rows.get(count).cells().stream().allMatch(cell -> cell.kind() == Kind.COLUMN)) {
                count++;
            }
            return count;
        }
    }

    public record Row(List<Cell> cells) {

        /** Whether it only heads columns. */
        public boolean isHead() {
            return cells.stream().noneMatch(cell -> cell.kind() == Kind.VALUE || cell.kind() == Kind.NUMBER);
        }
    }

    /** GROUP: merged over the rows that belong to it; ROW: names what stands on its right; COLUMN: what stands below. */
    public enum Kind { GROUP, ROW, COLUMN, VALUE, NUMBER }

    /**
     * @param text     of a value: with its unit where no head names it, long texts with line breaks; empty when nothing was
     *                 filled in
     * @param hint     what the annex prints into the empty cell: 不超过 200 字, 个; or empty
     * @param footnote number of the footnote, 0 where there is none
     * @param rows     spanned, itself included; {@code columns} likewise
     */
    public record Cell(Kind kind, String text, String hint, int footnote, int rows, int columns) {
    }

    /** @param data one object per section's id; null when nothing was filled in yet */
    public static FormView of(List<FormSchema> sections, Function<String, JsonNode> data) {
        return new FormView(sections.stream().map(schema -> section(schema, data.apply(schema.id()))).toList());
    }

    public static Section section(FormSchema schema, JsonNode data) {
        return new FormViewBuilder(schema, data).section();
    }

    /** Every text of the view, in its order: titles, heads, hints, notes, footnotes and values. */
    public Stream<String> texts() {
        return sections.stream().flatMap(section -> Stream.of(Stream.of(section.title()),
                section.blocks().stream().flatMap(FormView::texts), section.footnotes().stream())
                .flatMap(texts -> texts)).filter(text -> !text.isEmpty());
    }

    private static Stream<String> texts(Block block) {
        if (block instanceof Grid grid) {
            return Stream.concat(Stream.of(grid.caption()), grid.rows().stream().flatMap(row -> row.cells().stream())
                    .flatMap(cell -> Stream.of(cell.text(), cell.hint())));
        }
        if (block instanceof Prose prose) {
            return Stream.of(prose.label(), prose.hint(), prose.value());
        }
        if (block instanceof Tick tick) {
            return Stream.of(tick.text());
        }
        return Stream.of(block instanceof Note note ? note.text() : ((Heading) block).text());
    }
}
