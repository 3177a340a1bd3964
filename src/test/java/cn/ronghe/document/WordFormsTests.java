package cn.ronghe.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import cn.ronghe.document.PaperForm.CoverLine;
import cn.ronghe.document.PaperForm.Part;
import cn.ronghe.form.FormView.Block;
import cn.ronghe.form.FormView.Cell;
import cn.ronghe.form.FormView.Grid;
import cn.ronghe.form.FormView.Kind;
import cn.ronghe.form.FormView.Prose;
import cn.ronghe.form.FormView.Row;
import cn.ronghe.form.FormView.Section;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;

/** The Word of a form, read back. */
class WordFormsTests {

    private final XWPFDocument word = read(SampleForms.practiceCenter());

    @Test
    void everySectionIsAHeadingAndBeginsAPage() {
        List<XWPFParagraph> headings = styled("heading 1");
        assertThat(headings).extracting(XWPFParagraph::getText).containsExactly("一、基本信息", "二、实践中心建设基础数据采集表",
                "三、实践中心开放运营主要监测指标目标数据采集表", "四、实践中心建设基础情况", "五、实践中心建设开放运营目标计划", "六、声明",
                "七、审核意见");
        assertThat(headings).extracting(XWPFParagraph::isPageBreak)
                .as("the first begins the body, the opinions follow the statement")
                .containsExactly(false, true, true, true, true, true, false);
        assertThat(styled("heading 2")).extracting(XWPFParagraph::getText)
                .contains("（一）建设单位情况", "（二）开放运营计划及目标");
        assertThat(styled("heading 3")).extracting(XWPFParagraph::getText).contains("2.预期开展社会培训项目、数量及效益");
    }

    @Test
    void theCoverAndTheNotesHavePagesOfTheirOwnWithoutANumber() {
        assertThat(styled("封面附件号")).extracting(XWPFParagraph::getText).containsExactly("附件 3.3");
        assertThat(styled("封面标题")).extracting(XWPFParagraph::getText).containsExactly("开放型区域产教融合实践中心", "推荐书");
        assertThat(styled("说明标题").get(0).isPageBreak()).isTrue();
        assertThat(styled("说明正文")).extracting(XWPFParagraph::getText).last().isEqualTo("2.涉密内容请做脱密处理。");
        assertThat(word.getTables().get(0).getRow(1).getCell(1).getParagraphs()).extracting(XWPFParagraph::getText)
                .containsExactly("☑\u00A0学校实践中心", "☐\u00A0企业实践中心", "☐\u00A0公共实践中心");
        List<CTSectPr> pages = word.getParagraphs().stream().map(paragraph -> paragraph.getCTP().getPPr())
                .filter(properties -> properties.isSetSectPr()).map(properties -> properties.getSectPr()).toList();
        assertThat(pages).hasSize(1);
        CTSectPr body = word.getDocument().getBody().getSectPr();
        assertThat(body.getType().getVal()).isEqualTo(STSectionMark.ODD_PAGE);
        assertThat(body.getPgNumType().getStart()).isEqualTo(BigInteger.ONE);
        assertThat(word.getFooterList()).extracting(XWPFFooter::getText).allMatch(text -> text.contains("打印校验码 1A2B3C4D"));
        assertThat(word.getFooterList()).filteredOn(footer -> footer.getText().contains("—")).hasSize(1);
    }

    @Test
    void thePageIsA4ForTwoSidesBoundOnTheLeft() {
        CTSectPr body = word.getDocument().getBody().getSectPr();
        assertThat(body.getPgSz().getW()).isEqualTo(BigInteger.valueOf(11906));
        assertThat(body.getPgSz().getH()).isEqualTo(BigInteger.valueOf(16838));
        assertThat((BigInteger) body.getPgMar().getGutter()).isPositive();
        assertThat(word.getSettings().getMirrorMargins()).isTrue();
    }

    @Test
    void theBodyIsFangsongOf12PointsOn16PointLines() throws Exception {
        CTStyle normal = word.getStyles().getStyleWithName("Normal").getCTStyle();
        assertThat(normal.getPPr().getSpacing().getLine()).isEqualTo(BigInteger.valueOf(320));
        assertThat(normal.getPPr().getSpacing().getLineRule()).hasToString("exact");
        CTRPr letters = word.getStyle().getDocDefaults().getRPrDefault().getRPr();
        assertThat(letters.getRFontsArray(0).getEastAsia()).isEqualTo("仿宋_GB2312");
        assertThat(letters.getSzArray(0).getVal()).as("half points").isEqualTo(BigInteger.valueOf(24));
        for (String style : List.of("正文文字", "表格内容", "表格标签")) {
            CTStyle own = word.getStyles().getStyleWithName(style).getCTStyle();
            assertThat(own.getBasedOn().getVal()).isEqualTo(normal.getStyleId());
            assertThat(own.getPPr().isSetSpacing()).isFalse();
            assertThat(own.getRPr().sizeOfSzArray()).isZero();
        }
    }

    @Test
    void aGroupsNameSpansItsRows() {
        XWPFTable basics = word.getTables().get(1);
        assertThat(rows(basics)).startsWith("实践中心名称|智能物联产教融合实践中心").contains("实践中心负责人|姓名|陈静|联系电话|13800138000", "|电子邮箱|chen@example.com");
        assertThat(merge(basics, "实践中心负责人|姓名|陈静|联系电话|13800138000")).isEqualTo(STMerge.RESTART);
        assertThat(merge(basics, "|电子邮箱|chen@example.com")).isEqualTo(STMerge.CONTINUE);
        assertThat(basics.getRow(0).getCell(1).getCTTc().getTcPr().getGridSpan().getVal()).isGreaterThan(BigInteger.ONE);
    }

    @Test
    void yearsHeadTheirColumnsOnEveryPage() {
        XWPFTable targets = word.getTables().stream().filter(table -> rows(table).get(0).contains("2024年")).findFirst().orElseThrow();
        assertThat(rows(targets)).startsWith("项目|2024年|2025年|2026年")
                .contains("培训服务收入（万元）|2.00|2.00|2.00", "拟申报地市级以上成果数量|地市级（项）|2|2|2", "|合计（项）|6|6|6");
        assertThat(targets.getRow(0).isRepeatHeader()).isTrue();
        assertThat(targets.getRow(1).isRepeatHeader()).isFalse();
    }

    @Test
    void whoSignsFindsTheStatementTheLinesAndRoomInOneBox() {
        assertThat(rows(word.getTables().get(word.getTables().size() - 3)).get(0))
                .startsWith("本实践中心负责人和建设单位承诺：").contains("实践中心负责人签字：").endsWith("年　　月　　日");
        XWPFTable opinion = word.getTables().get(word.getTables().size() - 1);
        assertThat(rows(opinion).get(0)).startsWith("（二）区、县（市）行政主管部门推荐意见").contains("单位盖章：");
        assertThat(opinion.getRow(0).isCantSplitRow()).isTrue();
    }

    @Test
    void theSealOfALeadUnitStandsBehindItsLine() {
        XWPFDocument consortium = read(SampleForms.filled("municipal-consortium", 1, "甲"));
        assertThat(rows(consortium.getTables().get(0))).containsExactly("名称|甲|", "牵头学校|甲|（公章）");
    }

    @Test
    void sixtyMembersRepeatTheirHeadAndKeepTheirRowsTogether() {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(List.of(cell(Kind.ROW, "名称"), new Cell(Kind.VALUE, "甲", "", 0, 1, 2))));
        rows.add(new Row(List.of(new Cell(Kind.GROUP, "成员单位", "", 0, 61, 1), cell(Kind.COLUMN, "单位"), cell(Kind.COLUMN, "代码"))));
        IntStream.range(0, 60).forEach(i -> rows.add(new Row(List.of(cell(Kind.VALUE, "成员" + i), cell(Kind.VALUE, "91330106MA2CXAMP06")))));
        List<XWPFTable> tables = read(section(new Grid("", List.of(200, 400, 400), rows))).getTables();
        assertThat(rows(tables.get(1))).containsExactly("名称|甲");
        XWPFTable table = tables.get(2);
        assertThat(table.getRows()).hasSize(62).allMatch(XWPFTableRow::isCantSplitRow);
        assertThat(table.getRow(0).isRepeatHeader()).isTrue();
        assertThat(table.getRow(1).isRepeatHeader()).isTrue();
        assertThat(rows(table)).startsWith("成员单位", "单位|代码", "成员0|91330106MA2CXAMP06");
    }

    @Test
    void aLongTextMayGoOnOnTheNextPageAndAnEmptyOneShowsWhatIsAskedFor() {
        XWPFDocument both = read(section(new Prose("建设规划", "3000字以内", "长".repeat(3000)),
                new Prose("其他", "不超过500字", "")));
        assertThat(both.getTables().get(1).getRow(0).isCantSplitRow()).isFalse();
        assertThat(rows(both.getTables().get(2))).containsExactly("不超过500字");
    }

    @Test
    void whatAPersonTypedIsTextAndNothingElse() {
        String typed = "<w:p/>&amp; ]]> ${title} {{title}} 【校验码】 𠮷 😀 “引号”\u0001\uFFFE\ttab";
        XWPFDocument hostile = read(section(new Grid("", List.of(300, 700),
                List.of(new Row(List.of(cell(Kind.ROW, "名称"), cell(Kind.VALUE, typed)))))));
        assertThat(rows(hostile.getTables().get(1)))
                .containsExactly("名称|<w:p/>&amp; ]]> ${title} {{title}} 【校验码】 𠮷 😀 “引号”\ttab");
    }

    @Test
    void linesOfATextAreParagraphs() {
        XWPFDocument lines = read(section(new Prose("情况", "", "一\n\n二\r\n三")));
        assertThat(lines.getTables().get(1).getRow(0).getCell(0).getParagraphs()).extracting(XWPFParagraph::getText)
                .containsExactly("一", "", "二", "三");
    }

    @Test
    void anEmptyFormHasEveryRow() {
        PaperForm full = SampleForms.filled("practice-center", 1, "甲");
        PaperForm empty = SampleForms.filled("practice-center", 0, "");
        assertThat(read(empty).getTables()).hasSameSizeAs(read(full).getTables());
    }

    private static PaperForm section(Block... blocks) {
        return SampleForms.of(List.of(new CoverLine("名称", "")),
                List.of(new Part(new Section("one", "一、情况", List.of(blocks), List.of("脚注")), List.of())));
    }

    private static Cell cell(Kind kind, String text) {
        return new Cell(kind, text, "", 0, 1, 1);
    }

    private List<XWPFParagraph> styled(String name) {
        String id = word.getStyles().getStyleWithName(name).getStyleId();
        return word.getParagraphs().stream().filter(paragraph -> id.equals(paragraph.getStyle())).toList();
    }

    /** The cells of each row, lines joined. */
    private static List<String> rows(XWPFTable table) {
        return table.getRows().stream().map(row -> row.getTableCells().stream().map(XWPFTableCell::getText)
                .collect(Collectors.joining("|"))).toList();
    }

    private static STMerge.Enum merge(XWPFTable table, String row) {
        return table.getRow(rows(table).indexOf(row)).getCell(0).getCTTc().getTcPr().getVMerge().getVal();
    }

    private static XWPFDocument read(PaperForm form) {
        try {
            return new XWPFDocument(new ByteArrayInputStream(SampleForms.words().write(form)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
