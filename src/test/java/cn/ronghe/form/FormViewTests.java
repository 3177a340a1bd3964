package cn.ronghe.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import cn.ronghe.form.FormView.Grid;

class FormViewTests {

    private static final JsonNode DATA = PracticeCenterSample.data();
    private static final List<FormSchema> SECTIONS = Schemas.city().sections("practice-center", 2024);

    @Test
    void theFormReadsAsTheAnnex() {
        FormView view = FormView.of(SECTIONS, DATA::get);
        assertThat(view.sections()).extracting(FormView.Section::title).startsWith("一、基本信息").endsWith("六、声明");
        assertThat(view.sections().get(0).blocks()).extracting(FormView.Block::kind).containsExactly("grid");
        assertThat(grid(view, 0)).contains("实践中心建设投资经费(万元) ↓4 | 实践中心总投资 | 1,260.00 ×5",
                "其中: ↓3 | 设备(含软件及网络设备)投资 | 900.00 ×4");
        assertThat(view.sections().get(3).blocks()).extracting(FormView.Block::kind).containsOnly("prose");
        assertThat(view.sections().get(5).blocks()).extracting(FormView.Block::kind).containsExactly("note", "tick", "tick");
        assertThat(((FormView.Tick) view.sections().get(5).blocks().get(1)).ticked()).isTrue();
    }

    @Test
    void indicatorsTimesYearsAreOneTable() {
        FormView view = FormView.of(SECTIONS, DATA::get);
        assertThat(view.sections().get(2).blocks()).hasSize(1);
        assertThat(grid(view, 2)).hasSize(14).startsWith("项目 ×2 | 2024年 | 2025年 | 2026年")
                .contains("培训服务收入（万元） ×2 | 2.00 | 2.00 | 2.00", "拟申报地市级以上成果数量 ↓4 | 地市级（项） | 2 | 2 | 2",
                        "合计（项） | 6 | 6 | 6");
    }

    @Test
    void anEmptyFormShowsEveryRow() {
        assertThat(grid(FormView.of(SECTIONS, id -> null), 2)).hasSize(14);
        FormView.of(SECTIONS, id -> null).sections().forEach(section -> section.blocks().stream()
                .filter(Grid.class::isInstance).forEach(grid -> DrawnGrid.assertIsWhole((Grid) grid)));
    }

    @Test
    void dataOfAnOlderFormIsStillReadable() {
        FormView.Section section = FormView.section(SECTIONS.get(0),
                Schemas.data("{'industryField':'数字商贸','coBuilders':5,'investmentSite':'许多','centerName':[1]}"));
        assertThat(DrawnGrid.of((Grid) section.blocks().get(0)).toString()).contains("数字商贸", "许多");
    }

    private static List<String> grid(FormView view, int section) {
        return DrawnGrid.of((Grid) view.sections().get(section).blocks().get(0));
    }
}
