package cn.ronghe.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import cn.ronghe.form.FormView.Entry;
import cn.ronghe.form.FormView.Group;
import cn.ronghe.form.FormView.Note;
import cn.ronghe.form.FormView.Table;

class FormViewTests {

    private static final JsonNode DATA = PracticeCenterSample.data();
    private static final List<FormSchema> SECTIONS = Schemas.city().sections("practice-center", 2024);

    @Test
    void theFormReadsInTheOrderOfTheAnnex() {
        FormView view = FormView.of(SECTIONS, DATA::get);
        assertThat(view.sections()).extracting(FormView.Section::title).startsWith("一、基本信息").endsWith("六、声明");
        assertThat(view.sections().get(0).items()).extracting(FormView.Item::kind)
                .containsExactly("entry", "entry", "entry", "group", "group", "group", "table", "group");
        Group investment = (Group) view.sections().get(0).items().get(7);
        assertThat(investment.items().get(0)).isEqualTo(new Entry("实践中心总投资", "1,260.00", "", "", false));
        Table coBuilders = (Table) view.sections().get(0).items().get(6);
        assertThat(coBuilders.columns()).containsExactly("单位名称", "机构代码/统一社会信用代码");
        assertThat(coBuilders.rows().get(1)).containsExactly("江畔技师学院", "4133012345");
        assertThat(view.sections().get(3).items()).allSatisfy(item -> assertThat(((Entry) item).prose()).isTrue());
        assertThat(view.sections().get(5).items().get(0)).isInstanceOf(Note.class);
        assertThat(((Entry) view.sections().get(5).items().get(1)).value()).isEqualTo("☑");
    }

    @Test
    void indicatorsTimesYearsAreOneTable() {
        FormView.Section targets = FormView.section(SECTIONS.get(2), DATA.get("practice-center-3-targets"));
        assertThat(targets.items()).hasSize(2);
        Table table = (Table) targets.items().get(0);
        assertThat(table.columns()).containsExactly("项目", "2024年", "2025年", "2026年");
        assertThat(table.rows()).hasSize(9);
        assertThat(table.rows().get(6)).containsExactly("培训服务收入（万元）", "2.00", "2.00", "2.00");
        Group awards = (Group) targets.items().get(1);
        assertThat(((Table) awards.items().get(0)).rows()).extracting(row -> row.get(0))
                .containsExactly("地市级（项）", "省部级（项）", "国家级（项）", "合计（项）");
    }

    @Test
    void anEmptyFormShowsEveryRow() {
        FormView view = FormView.of(SECTIONS, id -> null);
        assertThat(((Entry) view.sections().get(0).items().get(0)).isFilled()).isFalse();
        assertThat(((Table) view.sections().get(2).items().get(0)).rows()).hasSize(9)
                .allSatisfy(row -> assertThat(row).hasSize(4));
    }

    @Test
    void dataOfAnOlderFormIsStillReadable() {
        FormSchema basics = SECTIONS.get(0);
        FormView.Section section = FormView.section(basics,
                Schemas.data("{'industryField':'数字商贸','coBuilders':5,'investmentSite':'许多','centerName':[1]}"));
        assertThat(((Entry) section.items().get(2)).value()).isEqualTo("数字商贸");
    }

    @Test
    void twoVersionsDifferFieldByFieldAndRowByRow() {
        FormSchema basics = SECTIONS.get(0);
        JsonNode before = DATA.get(basics.id());
        ObjectNode after = before.deepCopy();
        after.put("headName", "林岚").put("investmentOther", new BigDecimal("60.0")).remove("builderPhone");
        after.withArray("coBuilders").addObject().put("name", "甲");
        assertThat(FormComparison.between(basics, before, after).changes()).containsExactly(
                new FormComparison.Change("headName", "实践中心负责人·姓名", "陈静", "林岚"),
                new FormComparison.Change("builderPhone", "建设单位·联系电话", "0571-85252353", ""),
                new FormComparison.Change("coBuilders[2].name", "共建单位3·单位名称", "", "甲"));
        assertThat(FormComparison.between(basics, before, before).isEmpty()).isTrue();
        assertThat(FormComparison.between(basics, null, before).changes()).hasSize(23);
    }
}
