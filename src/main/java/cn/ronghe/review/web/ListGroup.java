package cn.ronghe.review.web;

import java.util.Comparator;
import java.util.List;

import cn.ronghe.review.ListLine;

/** The lists of one batch and type: overdue ones first, then what is still open. */
public record ListGroup(List<ListLine> lines) {

    private static final Comparator<ListLine> URGENT_FIRST = Comparator.comparing((ListLine line) -> !line.overdue())
            .thenComparing(line -> !line.open()).thenComparing(line -> line.list().departmentCode());

    public ListGroup {
        lines = lines.stream().sorted(URGENT_FIRST).toList();
    }

    /** For what all of them share. */
    public ListLine any() {
        return lines.get(0);
    }

    public long overdue() {
        return lines.stream().filter(ListLine::overdue).count();
    }

    public long closed() {
        return lines.stream().filter(line -> line.list().state().closed()).count();
    }
}
