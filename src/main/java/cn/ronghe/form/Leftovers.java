package cn.ronghe.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import cn.ronghe.form.Component.RowList;
import cn.ronghe.form.Carried.Left;
import com.fasterxml.jackson.databind.JsonNode;

/** What of one field or growing table did not come over into another edition. Totals are computed anew. */
record Leftovers(FormSchema section, Component entry, JsonNode typed) {

    /** @param now what came over, null where nothing did */
    List<Left> comparedWith(JsonNode now) {
        if (entry instanceof Field field) {
            boolean gone = now == null && !field.isTotal() && !field.isDisplayOnly();
            return gone ? left(field.label(), DisplayValue.of(field, typed.path(field.key()))) : List.of();
        }
        RowList table = (RowList) entry;
        List<Left> left = new ArrayList<>();
        int kept = 0;
        int index = 0;
        for (JsonNode row : typed.path(table.key())) {
            JsonNode rowNow = now == null ? null : now.get(kept);
            boolean came = rowNow != null && table.fields().stream().anyMatch(field -> same(row, rowNow, field));
            left.addAll(came ? cells(table, index, row, rowNow) : left(table.rowLabel(index), whole(table, row)));
            kept += came ? 1 : 0;
            index++;
        }
        return left;
    }

    private List<Left> cells(RowList table, int index, JsonNode row, JsonNode rowNow) {
        return table.fields().stream().filter(field -> !rowNow.hasNonNull(field.key()) && !field.isTotal())
                .flatMap(field -> left(table.rowLabel(index) + "·" + field.label(),
                        DisplayValue.of(field, row.path(field.key()))).stream()).toList();
    }

    private static boolean same(JsonNode row, JsonNode rowNow, Field field) {
        return row.hasNonNull(field.key()) && row.get(field.key()).toString().equals(rowNow.path(field.key()).toString());
    }

    private static String whole(RowList table, JsonNode row) {
        return table.fields().stream().filter(field -> !DisplayValue.of(field, row.path(field.key())).isEmpty())
                .map(field -> field.label() + "：" + DisplayValue.of(field, row.path(field.key())))
                .collect(Collectors.joining("；"));
    }

    private List<Left> left(String label, String value) {
        return value.isEmpty() ? List.of() : List.of(new Left(section.id(), label, value));
    }
}
