package cn.ronghe.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import cn.ronghe.shared.ConfigFiles;
import cn.ronghe.shared.ConfigProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.DefaultResourceLoader;

class MailTemplatesTests {

    private static final MailTemplates PACKAGED = new MailTemplates(
            new ConfigFiles(new DefaultResourceLoader(), "classpath:/config/"), MailSamples.SETTINGS);

    @TempDir
    Path folder;

    @BeforeEach
    void smallFolder() throws IOException {
        write("templates.yaml", "note: [reason, link]\n");
        write("styles.yaml", "p: \"margin:0\"\n");
        write("signature.md", "{sender}\n");
        write("layout.html", "<h1>{title}</h1>{content}<hr>{signature}");
        write("note.md", "# 关于{reason}\n\n{name}，您好：\n\n> {reason}\n\n[去看]({link})\n");
    }

    static Iterable<String> packaged() {
        return PACKAGED.names();
    }

    @ParameterizedTest
    @MethodSource("packaged")
    void everyPackagedTextRendersWithoutABraceLeft(String template) throws IOException {
        MailText text = PACKAGED.render(template, "周晓", MailSamples.values());

        assertThat(text.subject()).isNotBlank().doesNotContain("{", "}");
        assertThat(text.plain()).startsWith("周晓，您好：").contains("产教融合平台申报系统").doesNotContain("{", "}", "**");
        assertThat(text.html()).doesNotContain("{", "}", "**");
        if (Files.readString(Path.of("config/mail", template + ".md")).contains("{link}")) {
            assertThat(text.plain()).contains("https://example.cn/cases/17");
            assertThat(text.html()).contains("href=\"https://example.cn/cases/17\"");
        }
    }

    @Test
    void everyTextIsListedAndEveryListedTextIsThere() {
        assertThat(PACKAGED.names()).containsExactlyInAnyOrderElementsOf(
                new ConfigFiles(new DefaultResourceLoader(), "classpath:/config/").list("mail/*.md").stream()
                        .map(path -> path.replaceAll("mail/|\\.md", "")).filter(name -> !name.equals("signature")).toList());
    }

    @Test
    void writesOneSourceAsPlainTextAndHtml() throws IOException {
        write("note.md", "# 题目\n\n第一行\n第二行 **重点**\n\n- 甲\n- 乙\n\n1. 一\n2. 二\n\n---\n\n> {reason}\n\n[去看]({link})\n");

        MailText text = small().render("note", "周", Map.of("reason", "甲\r\n乙", "link", "https://example.cn/?a=1&b=2"));

        assertThat(text.plain()).isEqualTo("""
                第一行
                第二行 重点

                - 甲
                - 乙

                1. 一
                2. 二

                --------

                > 甲
                > 乙

                去看：https://example.cn/?a=1&b=2

                产教融合平台申报系统
                """);
        assertThat(text.html()).startsWith("<h1>题目</h1><p style=\"margin:0\">第一行<br />\n第二行 <strong>重点</strong></p>")
                .contains("甲<br />\n乙").contains("href=\"https://example.cn/?a=1&amp;b=2\"");
    }

    @Test
    void takesTypedTextAsTextOnly() {
        String typed = "<script>x</script> **b** [z](http://evil.example) {link} &amp; `c`\n# h\n- i\n<img src=x>";

        MailText text = small().render("note", "<b>周</b>", Map.of("reason", typed, "link", "https://example.cn/"));

        assertThat(text.html())
                .doesNotContain("<script", "<img", "<b>", "<h2", "<li", "<strong", "<code", "href=\"http:")
                .contains("&lt;script&gt;", "**b** [z](http://evil.example) {link} &amp;amp; `c`", "&lt;b&gt;周");
        assertThat(text.plain()).contains("> <script>x</script> **b** [z](http://evil.example) {link} &amp; `c`");
        assertThat(text.subject()).startsWith("关于<script>").doesNotContain("\n");
    }

    @Test
    void dropsALinkThatIsNoWebAddress() {
        MailText text = small().render("note", "周", Map.of("reason", "x", "link", "javascript:alert(1)"));

        assertThat(text.html()).doesNotContain("javascript:");
    }

    @Test
    void flattensValuesInTheSubjectAndShortensIt() {
        MailText text = small().render("note", "周",
                Map.of("reason", "甲\r\nBcc: a@b.cn\u2028\u0000乙", "link", "https://example.cn/"));
        assertThat(text.subject()).isEqualTo("关于甲 Bcc: a@b.cn 乙");
        assertThat(text.plain() + text.html()).doesNotContain("\u0000");

        MailText rare = small().render("note", "周",
                Map.of("reason", "𠮷".repeat(200), "link", "https://example.cn/"));
        assertThat(rare.subject()).hasSizeLessThanOrEqualTo(250).endsWith("𠮷…");
    }

    @Test
    void showsADashForAnEmptyValueAndNamesAMissingOne() {
        assertThat(small().render("note", "", Map.of("reason", " ", "link", "https://example.cn/")).plain())
                .startsWith("—，您好：").contains("> —");

        Map<String, String> none = new HashMap<>();
        none.put("link", null);
        assertThatThrownBy(() -> small().render("note", "周", none)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mail note was not given [link, reason]");
        assertThatThrownBy(() -> small().render("letter", "周", none)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("letter");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "note.md        | # A\\n\\n{reson}          | mail/note.md, line 3: unknown reson",
            "note.md        | # {titel}\\n\\nx          | mail/note.md, line 1: unknown titel",
            "note.md        | # A\\n\\n{ reason}         | mail/note.md, line 3: a brace",
            "note.md        | # A\\n\\n`{reason}`        | mail/note.md: a placeholder can stand",
            "note.md        | # A\\n\\n<b>{reason}</b>\\n\\n<i title={link}> | mail/note.md: a placeholder can stand",
            "note.md        | A                         | mail/note.md, line 1: the first line",
            "signature.md   | {reason}                  | mail/signature.md, line 1: unknown reason",
            "layout.html    | {title}{content}          | mail/layout.html: needs",
            "templates.yaml | gone: [link]              | mail/gone.md: there is no such file",
            "templates.yaml | note: link                | mail/templates.yaml, line 1: note: "})
    void namesTheFileThatCannotBeUsed(String file, String text, String problem) throws IOException {
        write(file, text.replace("\\n", "\n"));

        assertThatThrownBy(this::small).isInstanceOf(ConfigProblem.class).hasMessageContaining(problem);
    }

    private MailTemplates small() {
        return new MailTemplates(new ConfigFiles(new DefaultResourceLoader(), folder.toUri().toString()),
                MailSamples.SETTINGS);
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve("mail"));
        Files.writeString(folder.resolve("mail").resolve(file), text);
    }
}
