package cn.ronghe.workflow.doors;

import java.sql.Blob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.JdbcTemplate;

/** All rows of all tables, of ours and of the engine's, at one moment. */
record Database(Map<String, List<String>> rows) {

    static Database now(JdbcTemplate jdbc) {
        Map<String, List<String>> rows = new TreeMap<>();
        jdbc.queryForList("select table_name from information_schema.tables where upper(table_schema) = 'PUBLIC'", String.class)
                .forEach(table -> rows.put(table, jdbc.query("select * from \"" + table + "\"",
                        (row, number) -> text(row)).stream().sorted().toList()));
        return new Database(rows);
    }

    /** Every row that is in one and not in the other. */
    List<String> differenceTo(Database other) {
        List<String> different = new ArrayList<>();
        rows.forEach((table, before) -> {
            List<String> after = other.rows.getOrDefault(table, List.of());
            if (!before.equals(after)) {
                before.stream().filter(row -> !after.contains(row)).forEach(row -> different.add("- " + table + row));
                after.stream().filter(row -> !before.contains(row)).forEach(row -> different.add("+ " + table + row));
            }
        });
        return different;
    }

    /** The rows with this text in one of their columns, as table names. */
    List<String> tablesWith(String text) {
        return rows.entrySet().stream().filter(table -> table.getValue().stream().anyMatch(row -> row.contains(text)))
                .map(Map.Entry::getKey).toList();
    }

    private static String text(ResultSet row) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            Object value = row.getObject(column);
            if (value instanceof Blob || value instanceof byte[]) {
                byte[] bytes = row.getBytes(column);
                columns.add(bytes.length < 4000 ? new String(bytes, java.nio.charset.StandardCharsets.UTF_8)
                        : "bytes " + Arrays.hashCode(bytes));
            } else {
                columns.add(row.getString(column));
            }
        }
        return columns.toString();
    }
}
