package cn.ronghe.administration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.ronghe.document.SheetLines;
import cn.ronghe.shared.Refusal;

/** Reads the first sheet of a checked .xlsx: the heads in its first row, then one entry a row. */
final class SheetReader implements SheetLines.Reader {

    static final int MAX_ROWS = 2_000;

    /** The rows, or why there are none. */
    record Read(List<SheetRow> rows, Optional<Refusal> refusal) {
    }

    private final List<String> columns;
    private final List<SheetRow> found = new ArrayList<>();
    /** Place in the kind by place in the sheet. */
    private final Map<Integer, Integer> places = new HashMap<>();

    private SheetReader(List<String> columns) {
        this.columns = columns;
    }

    static Read read(Path file, List<String> columns) {
        SheetReader reader = new SheetReader(columns);
        Optional<Refusal> refusal = SheetLines.read(file, reader);
        if (refusal.isEmpty() && reader.found.isEmpty()) {
            refusal = Optional.of(Refusal.of("administration.import.empty"));
        }
        return new Read(refusal.isPresent() ? List.of() : List.copyOf(reader.found), refusal);
    }

    @Override
    public Optional<Refusal> line(int number, Map<Integer, String> cells) {
        if (number == 0) {
            return heads(cells);
        }
        if (places.isEmpty()) {
            return missing(columns);
        }
        return cells.isEmpty() ? Optional.empty() : row(number + 1, cells);
    }

    private Optional<Refusal> heads(Map<Integer, String> cells) {
        cells.forEach((place, head) -> {
            int column = columns.indexOf(head.replace("*", "").strip());
            if (column >= 0) {
                places.put(place, column);
            }
        });
        List<String> lacking = columns.stream().filter(head -> !places.containsValue(columns.indexOf(head))).toList();
        return lacking.isEmpty() ? Optional.empty() : missing(lacking);
    }

    private static Optional<Refusal> missing(List<String> heads) {
        return Optional.of(Refusal.of("administration.import.heads", String.join("、", heads)));
    }

    private Optional<Refusal> row(int number, Map<Integer, String> line) {
        List<String> cells = new ArrayList<>(Collections.nCopies(columns.size(), ""));
        places.forEach((place, column) -> cells.set(column, line.getOrDefault(place, "")));
        if (cells.stream().allMatch(String::isEmpty) || cells.stream().anyMatch(cell -> cell.startsWith(SheetLines.EXAMPLE))) {
            return Optional.empty();
        }
        if (found.size() == MAX_ROWS) {
            return Optional.of(Refusal.of("administration.import.too-many", String.valueOf(MAX_ROWS)));
        }
        found.add(new SheetRow(number, List.copyOf(cells)));
        return Optional.empty();
    }
}
