package cn.ronghe.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import cn.ronghe.document.FormPaper.Block;
import cn.ronghe.document.Grid.Cell;
import cn.ronghe.form.FormView.Entry;
import cn.ronghe.form.FormView.Group;
import cn.ronghe.form.FormView.Item;
import cn.ronghe.form.FormView.Note;
import cn.ronghe.form.FormView.Section;
import cn.ronghe.form.FormView.Table;
import org.junit.jupiter.api.Test;

class FormPaperTests {

    @Test
    void putsNeighbouringFieldsAndGroupsIntoOneTable() {
        List<Block> blocks = blocks(entry("名称", "智能物联中心", ""),
                new Group("投资经费(万元)", List.of(entry("总投资", "1,260.00", "万元"),
                        new Group("其中:", List.of(entry("设备", "900.00", "万元"), entry("工位", "12", "个"))))));

        assertThat(blocks).hasSize(1);
        assertThat(blocks.get(0).grid().columns()).isEqualTo(3);
        assertThat(blocks.get(0).grid().body()).containsExactly(
                List.of(Cell.label("名称", 2, 1), Cell.value("智能物联中心", 1)),
                List.of(Cell.label("投资经费(万元)", 1, 3), Cell.label("总投资", 1, 1), Cell.value("1,260.00", 1)),
                List.of(Cell.label("其中：设备", 1, 1), Cell.value("900.00", 1)),
                List.of(Cell.label("其中：工位", 1, 1), Cell.value("12 个", 1)));
    }

    @Test
    void addsAGroupsRowsToTheTableOfTheSameYears() {
        List<String> years = List.of("项目", "2026年", "2027年");
        List<Block> blocks = blocks(new Table("", years, List.of(List.of("人数", "1", "2"))),
                new Group("成果数量", List.of(new Table("", years,
                        List.of(List.of("地市级", "3", "4"), List.of("合计", "3", "4"))))));

        assertThat(blocks).hasSize(1);
        Grid grid = blocks.get(0).grid();
        assertThat(grid.head()).containsExactly(
                List.of(Cell.label("项目", 2, 1), Cell.label("2026年", 1, 1), Cell.label("2027年", 1, 1)));
        assertThat(grid.body()).containsExactly(
                List.of(Cell.label("人数", 2, 1), Cell.value("1", 1), Cell.value("2", 1)),
                List.of(Cell.label("成果数量", 1, 2), Cell.label("地市级", 1, 1), Cell.value("3", 1), Cell.value("4", 1)),
                List.of(Cell.label("合计", 1, 1), Cell.value("3", 1), Cell.value("4", 1)));
    }

    @Test
    void keepsAGrowingTableLongTextsAndNotesApart() {
        List<Block> blocks = blocks(entry("地址", "", ""), new Table("共建单位", List.of("名称", "代码"), List.of()),
                entry("电话", "0571", ""), new Note("承诺"),
                new Group("计划", List.of(new Entry("1.培训", "甲\n乙", "", "500字以内", true))));

        assertThat(blocks).extracting(Block::kind).containsExactly("table", "table", "table", "note", "heading", "prose");
        assertThat(blocks.get(1).grid().caption()).isEqualTo("共建单位");
        assertThat(blocks.get(1).grid().body()).as("an empty row to see that nothing was filled in")
                .containsExactly(List.of(Cell.value("", 1), Cell.value("", 1)));
    }

    private static List<Block> blocks(Item... items) {
        return new FormPaper().blocks(new Section("small", "小表", List.of(items)));
    }

    private static Entry entry(String label, String value, String unit) {
        return new Entry(label, value, unit, "", false);
    }
}
