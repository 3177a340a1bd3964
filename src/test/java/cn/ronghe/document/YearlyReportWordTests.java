package cn.ronghe.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.ronghe.form.FormView;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** The Word of every yearly report, blank and filled in, read back. */
class YearlyReportWordTests {

    private static final Path ANNEXES = Path.of("src/test/resources/annexes");
    private static final String TEXT = "云栖共同体𠮷😀<b>&年度内容";

    @ParameterizedTest
    @CsvSource({
        "industry-development-report, industry-community, 附件 2.1", "industry-development-report, national-community, 附件 1",
        "talent-demand-forecast, industry-community, 附件 2.2", "talent-demand-forecast, national-community, 附件 2",
        "supply-demand-lists, industry-community, 附件 2.3", "supply-demand-lists, national-community, 附件 3",
        "community-annual-report, industry-community, 附件 2.4", "community-annual-report, national-community, 附件 4",
        "center-operation-plan, practice-center-school, 附件 3.1", "center-operation-report, practice-center-public, 附件 3.2"})
    void saysWhatItsAnnexSaysAndWhatWasFilledIn(String name, String type, String annex) throws IOException {
        PaperForm blank = SampleForms.report(name, type, 0, "");
        XWPFDocument word = read(blank);
        String all = plain(text(word));
        assertThat(word.getParagraphs().get(0).getText()).isEqualTo(annex);
        assertThat(styled(word, "汇总表标题")).isEqualTo(blank.title());
        assertThat(Files.readAllLines(ANNEXES.resolve(name + ".txt")).stream().filter(line -> !line.isBlank() && !line.startsWith("#")))
                .allSatisfy(label -> assertThat(all).contains(plain(label)));
        List<String> titles = blank.parts().stream().map(part -> part.section().title()).filter(title -> !title.isEmpty()).toList();
        assertThat(headings(word).stream().filter(titles::contains)).as("in its order").containsExactlyElementsOf(titles);
        assertThat(word.getFooterList()).allMatch(footer -> footer.getText().contains("空白表"));

        PaperForm filled = SampleForms.report(name, type, 30, TEXT);
        XWPFDocument full = read(filled);
        List<String> typed = typed(filled);
        String written = text(full);
        assertThat(typed).isNotEmpty().allSatisfy(value -> assertThat(written).contains(value));
        assertThat(full.getFooterList()).allMatch(footer -> footer.getText().contains("打印校验码 1A2B3C4D"));
        assertThat(styled(full, "签章")).isEqualTo(filled.ending().seal());
    }

    @Test
    void mergesTheHeadsOfTheListsAsTheAnnexDoes() {
        XWPFDocument word = read(SampleForms.report("supply-demand-lists", "industry-community", 30, TEXT));
        List<XWPFTable> lists = word.getTables().stream().filter(table -> table.getRow(0).getCell(0).getText().equals("序号")).toList();
        assertThat(lists).hasSize(4);
        assertThat(heads(lists.get(0), 0)).containsExactly("序号", "单位名称", "人才需求情况", "联系人", "联系方式");
        assertThat(heads(lists.get(0), 1)).containsExactly("", "", "需求说明", "需求专业", "学历层次", "需求人数", "", "");
        assertThat(heads(lists.get(1), 0)).contains("人才供给情况");
        assertThat(heads(lists.get(2), 0)).containsExactly("序号", "单位名称", "技术服务需求", "联系人", "联系方式");
        assertThat(heads(lists.get(3), 0)).contains("可提供的技术服务简介");
        assertThat(merging(lists.get(0).getRow(0).getCell(2)).getGridSpan().getVal().intValue()).isEqualTo(4);
        assertThat(merging(lists.get(0).getRow(0).getCell(1)).getVMerge().getVal()).isEqualTo(STMerge.RESTART);
        assertThat(merging(lists.get(0).getRow(1).getCell(1)).getVMerge().getVal()).isNotEqualTo(STMerge.RESTART);
        assertThat(lists).allSatisfy(list -> assertThat(list.getRow(list.getNumberOfRows() - 1).getCell(0).getText()).isEqualTo("30"));
        assertThat(lists.get(0).getRow(0).isRepeatHeader()).isTrue();
        assertThat(lists.get(0).getRow(1).isRepeatHeader()).isTrue();
    }

    @Test
    void letsTextsOfAReportStandFree() {
        XWPFDocument word = read(SampleForms.report("community-annual-report", "industry-community", 0, TEXT));
        assertThat(word.getTables()).isEmpty();
        assertThat(headings(word)).containsExactly("一、共同体简介", "二、共同体年度运行情况", "三、运行中遇到的困难和问题", "四、下一步工作思路和举措",
                "五、年度典型建设案例");
        assertThat(styled(word, "正文文字")).hasSize(5).containsOnly(TEXT);
        assertThat(text(word)).contains("（不超过 5000 字）");
    }

    @Test
    void ranksTheHeadingsOfAReport() {
        XWPFDocument word = read(SampleForms.report("center-operation-report", "practice-center-school", 0, TEXT));
        assertThat(styled(word, "heading 2")).containsExactly("一、开放型区域产教融合实践中心简介", "二、年度运营情况", "三、年度成果典型案例");
        assertThat(styled(word, "heading 3")).hasSize(5).first().isEqualTo("（一）总体情况");
    }

    private static List<String> typed(PaperForm form) {
        return form.parts().stream().flatMap(part -> part.section().blocks().stream()).flatMap(block -> {
            if (block instanceof FormView.Grid grid) {
                return grid.rows().stream().flatMap(row -> row.cells().stream())
                        .filter(cell -> cell.kind() == FormView.Kind.VALUE || cell.kind() == FormView.Kind.NUMBER)
                        .map(FormView.Cell::text);
            }
            return block instanceof FormView.Prose prose ? Stream.of(prose.value()) : Stream.empty();
        }).filter(text -> !text.isEmpty()).toList();
    }

    private static List<String> heads(XWPFTable table, int row) {
        return table.getRow(row).getTableCells().stream().map(XWPFTableCell::getText).toList();
    }

    private static CTTcPr merging(XWPFTableCell cell) {
        return cell.getCTTc().getTcPr();
    }

    private static List<String> headings(XWPFDocument word) {
        return word.getParagraphs().stream().filter(paragraph -> Objects.requireNonNullElse(style(word, paragraph), "").startsWith("heading"))
                .map(XWPFParagraph::getText).toList();
    }

    private static List<String> styled(XWPFDocument word, String name) {
        return word.getParagraphs().stream().filter(paragraph -> name.equals(style(word, paragraph)))
                .map(XWPFParagraph::getText).toList();
    }

    private static String style(XWPFDocument word, XWPFParagraph paragraph) {
        return paragraph.getStyle() == null ? null : word.getStyles().getStyle(paragraph.getStyle()).getName();
    }

    private static String text(XWPFDocument word) {
        List<String> all = new ArrayList<>();
        word.getParagraphs().forEach(paragraph -> all.add(paragraph.getText()));
        word.getTables().forEach(table -> table.getRows().forEach(row -> row.getTableCells().forEach(cell ->
                all.add(cell.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"))))));
        return String.join("\n", all);
    }

    private static String plain(String label) {
        return label.replaceAll("[\\s\u3000\u00A0]", "").replace('（', '(').replace('）', ')').replace('，', ',')
                .replaceAll("[“”]", "\"").replaceAll("[:：。]", "");
    }

    private static XWPFDocument read(PaperForm form) {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(SampleForms.words().write(form)))) {
            return word;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
