package cn.ronghe.shared;

import java.util.List;
import java.util.function.Consumer;

/**
 * One row of a CSV file, to be asked by the place of its columns.
 *
 * @param cells without white space around them
 */
public record ConfigRow(ConfigPlace place, List<String> columns, List<String> cells, Consumer<ConfigProblem> problems) {

    public ConfigValue at(String column) {
        return ConfigValue.cell(place, column, cells.get(columns.indexOf(column)), problems);
    }
}
