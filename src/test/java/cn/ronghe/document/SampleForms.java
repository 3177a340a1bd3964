package cn.ronghe.document;

import java.util.List;

import cn.ronghe.document.PaperForm.Block;
import cn.ronghe.document.PaperForm.Closing;
import cn.ronghe.document.PaperForm.CoverLine;
import cn.ronghe.document.PaperForm.Part;
import cn.ronghe.form.Field;
import cn.ronghe.form.FormSchema;
import cn.ronghe.form.FormView;
import cn.ronghe.form.FormView.Section;
import cn.ronghe.form.Forms;
import cn.ronghe.form.PracticeCenterSample;
import cn.ronghe.form.YearlyReports;
import cn.ronghe.shared.ConfigFiles;
import cn.ronghe.shared.TestTexts;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.core.io.DefaultResourceLoader;

/** Forms on paper for tests, and what writes them. */
final class SampleForms {

    static final List<String> SIGNED = List.of("实践中心负责人签字：", "年　　月　　日");

    private SampleForms() {
    }

    static WordTemplate template() {
        return new WordTemplate(config());
    }

    static WordForms words() {
        return new WordForms(template(), TestTexts.of("document"));
    }

    static PaperForm practiceCenter() {
        List<Section> sections = PracticeCenterSample.view().sections();
        return of(List.of(new CoverLine("实践中心名称", "智能物联产教融合实践中心"),
                new CoverLine("实践中心类型", "☑\u00A0学校实践中心\n☐\u00A0企业实践中心\n☐\u00A0公共实践中心"),
                new CoverLine("建设单位（盖章）", "滨河职业技术学校"), new CoverLine("填报日期", "　　　　年　　月　　日")),
                sections.stream().map(section -> new Part(section,
                        section.title().contains("声明") ? SIGNED : List.of())).toList());
    }

    /** Every field of a form filled in with the same text, every growing table with so many rows. */
    static PaperForm filled(String form, int rows, String text) {
        List<Part> parts = new Forms(new DefaultResourceLoader(), config(), "file:forms/").sections(form, 2026).stream()
                .map(schema -> new Part(FormView.section(schema, filled(schema, rows, text)), List.of())).toList();
        return of(List.of(new CoverLine("名称", text), new CoverLine("牵头学校（公章）", text)), parts);
    }

    /** A yearly report filled in so, or blank where there is no text. */
    static PaperForm report(String name, String type, int rows, String text) {
        Forms forms = new Forms(new DefaultResourceLoader(), config(), "file:forms/");
        YearlyReports reports = new YearlyReports(forms, config());
        List<FormSchema> sections = reports.sections(name, 2026);
        return PaperReports.print(reports.layout(name), type, sections, id -> text.isEmpty() ? null
                : filled(sections.stream().filter(schema -> schema.id().equals(id)).findFirst().orElseThrow(), rows, text),
                1, text.isEmpty() ? "" : "1A2B3C4D");
    }

    private static ObjectNode filled(FormSchema schema, int rows, String text) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        for (Field field : schema.fields()) {
            if (field.path().contains("[].")) {
                ArrayNode list = data.withArray("/" + field.path().substring(0, field.path().indexOf('[')));
                for (int i = 0; i < rows; i++) {
                    ObjectNode row = i < list.size() ? (ObjectNode) list.get(i) : list.addObject();
                    put(row, field, text + (i + 1));
                }
            } else {
                put(data, field, text);
            }
        }
        return data;
    }

    private static void put(ObjectNode data, Field field, String text) {
        switch (field.type()) {
            case NUMBER -> data.put(field.key(), 12345.5);
            case CHECKBOX -> data.put(field.key(), true);
            case CHOICES -> data.putArray(field.key()).add(field.options().get(0).value());
            case CHOICE -> data.put(field.key(), field.options().get(0).value());
            default -> data.put(field.key(), text);
        }
    }

    private static ConfigFiles config() {
        return new ConfigFiles(new DefaultResourceLoader(), "file:config/");
    }

    static PaperForm of(List<CoverLine> cover, List<Part> parts) {
        return new PaperForm("附件 3.3", List.of("开放型区域产教融合实践中心", "推荐书"), cover, "填写说明和要求",
                List.of("1.实践中心名称应名实相符、准确规范。", "2.涉密内容请做脱密处理。"), parts,
                new Closing("七、审核意见", List.of(
                        new Block("（一）建设单位意见", true, List.of("建设单位法定代表人签字：", "建设单位盖章：", "年　　月　　日")),
                        new Block("（二）区、县（市）行政主管部门推荐意见", true, List.of("单位盖章：", "年　　月　　日")))),
                null, 1, "1A2B3C4D");
    }
}
