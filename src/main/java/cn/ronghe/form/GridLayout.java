package cn.ronghe.form;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

import cn.ronghe.form.FormView.Cell;
import cn.ronghe.form.FormView.Kind;
import cn.ronghe.form.GridLine.Box;

/** Joins lines into a grid: the groups become merged cells, the places of all cells its columns. */
record GridLayout(List<GridLine> lines) {

    FormView.Grid grid(String caption) {
        int depth = lines.stream().mapToInt(line -> line.around().size() + (line.isNamedRow() ? 1 : 0)).max().orElse(0);
        boolean figures = lines.stream().allMatch(GridLine::isNumeric);
        List<Integer> heads = heads(depth, figures);
        List<List<Box>> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            GridLine line = lines.get(i);
            int groups = line.around().size();
            List<Box> boxes = new ArrayList<>();
            for (int column = 0; column < groups; column++) {
                if (i == 0 || !share(i - 1, i, column)) {
                    Head head = line.around().get(column);
                    boxes.add(new Box(Kind.GROUP, head.label(), "", head.footnote(), heads.get(column),
                            heads.get(column + 1), span(i, column)));
                }
            }
            boxes.addAll(line.boxes(heads.get(groups), heads.get(depth), figures));
            rows.add(boxes);
        }
        return grid(caption, rows);
    }

    private static FormView.Grid grid(String caption, List<List<Box>> rows) {
        TreeSet<Integer> edges = new TreeSet<>(List.of(0, GridLine.PAGE));
        rows.forEach(row -> row.forEach(box -> edges.addAll(List.of(box.from(), box.to()))));
        List<Integer> places = List.copyOf(edges);
        List<Integer> widths = IntStream.range(1, places.size()).mapToObj(i -> places.get(i) - places.get(i - 1)).toList();
        return new FormView.Grid(caption, widths, rows.stream().map(row -> new FormView.Row(row.stream()
                .map(box -> new Cell(box.kind(), box.text(), box.hint(), box.footnote(), box.rows(),
                        places.indexOf(box.to()) - places.indexOf(box.from()))).toList())).toList());
    }

    /**
     * Indicators have long names and the outermost group a narrow column, as in the annexes; the names of fields that share
     * a line stand among them and need less. Where only figures are filled in, all names get more.
     */
    private List<Integer> heads(int depth, boolean figures) {
        boolean indicators = lines.stream().anyMatch(GridLine::isNamedRow) && lines.stream().noneMatch(GridLine::isShared);
        int outer = !indicators ? 130 : depth < 3 ? 140 : 70;
        int last = !indicators ? 30 + depth * 140 + (figures && depth > 1 ? 80 : 0) : depth == 1 ? 340 : figures ? 490 : 400;
        return IntStream.rangeClosed(0, depth).mapToObj(column -> column == 0 ? 0 : depth == 1 ? last
                : outer + (last - outer) * (column - 1) / (depth - 1)).toList();
    }

    private boolean share(int one, int next, int column) {
        List<Head> first = lines.get(one).around();
        List<Head> second = lines.get(next).around();
        return first.size() > column && second.size() > column
                && IntStream.rangeClosed(0, column).allMatch(i -> first.get(i) == second.get(i));
    }

    private int span(int from, int column) {
        int end = from + 1;
        while (end < lines.size() && share(end - 1, end, column)) {
            end++;
        }
        return end - from;
    }
}
