package cn.ronghe.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import cn.ronghe.shared.TestTexts;
import cn.ronghe.shared.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an administrator may upload, each limit from both sides. */
class UploadReaderTests {

    private static final int MB = 1 << 20;
    private static final Texts TEXTS = TestTexts.of("modeling");

    record Sent(String name, byte[] content) implements UploadReader.IncomingFile {

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                row("nothing", "请先选择文件。"),
                row("a file input left empty", "请先选择文件。", file("", "")),
                row("another type", "不能上传“a.docx”：只接受 .bpmn、.form 文件", file("a.docx", "PK")),
                row("a zip in a zip", "不能上传“b.zip”", zip("a.zip", file("b.zip", "PK"))),
                row("a drawing of 2 MB and a byte", "“a.bpmn”超过 2 MB", file("a.bpmn", "x".repeat(2 * MB + 1))),
                row("a form of 256 KB and a byte", "“a.form”超过 256 KB", file("a.form", "x".repeat(256 * 1024 + 1))),
                row("a zip of 5 MB and a byte", "“a.zip”超过 5 MB", new Sent("a.zip", new byte[5 * MB + 1])),
                row("a bomb", "“a.bpmn”超过 2 MB", zip("a.zip", file("a.bpmn", "x".repeat(64 * MB)))),
                row("a bomb among the waste", "“.big”超过 256 KB",
                        zip("a.zip", file("__MACOSX/.big", "x".repeat(64 * MB)), file("a.bpmn", "x"))),
                row("61 files", "文件太多，一次最多 60 个", forms(61)),
                row("61 files in a zip", "文件太多，一次最多 60 个", zip("a.zip", forms(61))),
                row("61 folders", "文件太多，一次最多 60 个", zip("a.zip", folders(61))),
                row("two drawings", "一次只能上传一个流程图", file("a.bpmn", "x"), file("b.bpmn", "x")),
                row("a form twice", "“a.form”出现了两次", file("a.form", "x"), zip("z.zip", file("sub/a.form", "x"))),
                row("a form of a Chinese name", "表单文件名“意见.form”只能用英文字母", file("意见.form", "{}")),
                row("a drawing of another encoding", "“a.bpmn”不是 UTF-8", new Sent("a.bpmn",
                        "<a>审查</a>".getBytes(Charset.forName("GB18030")))),
                row("UTF-16", "“a.bpmn”不是 UTF-8", new Sent("a.bpmn", "<a/>".getBytes(StandardCharsets.UTF_16))),
                row("a drawing that says of another encoding", "“a.bpmn”不是 UTF-8",
                        file("a.bpmn", "<?xml version='1.0' encoding='GBK'?><a/>")),
                row("NUL", "“a.form”不是 UTF-8", file("a.form", "{\u0000}")),
                row("no zip", "压缩包“a.zip”里没有流程图或表单", file("a.zip", "hello")),
                row("an empty zip", "压缩包“a.zip”里没有流程图或表单", zip("a.zip")),
                row("a zip that breaks off", "没有传完整", new Sent("a.zip",
                        Arrays.copyOf(zip("a.zip", file("a.bpmn", "<a>" + "审查".repeat(99))).content(), 60))),
                row("a zip with a password", "压缩包“a.zip”已损坏、加了密", encrypted()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void isRefusedWithTheReason(String what, String said, List<Sent> files) {
        UploadReader.Result result = UploadReader.read(files);

        assertThat(result.upload()).isNull();
        assertThat(TEXTS.get(result.refusal().orElseThrow())).contains(said);
    }

    @Test
    void whatStandsAtTheLimitsIsTaken() {
        Upload upload = UploadReader.read(List.of(file("a.bpmn", "x".repeat(2 * MB)), zip("z.zip", forms(59)))).upload();

        assertThat(upload.bpmn()).hasSize(2 * MB);
        assertThat(upload.forms()).hasSize(59);
    }

    @Test
    void aByteOrderMarkFoldersAndTheWasteOfSystemsAreLeftOut() {
        Upload upload = UploadReader.read(List.of(zip("流程.zip", new Sent("route/", new byte[0]),
                file("route/a.bpmn", "\uFEFF<a/>"), file("__MACOSX/route/._a.bpmn", "x"), file("route/.DS_Store", "x"),
                file("route\\b.form", "{}")))).upload();

        assertThat(upload.name()).isEqualTo("流程.zip");
        assertThat(upload.bpmn()).isEqualTo("<a/>");
        assertThat(upload.forms()).containsOnlyKeys("b");
    }

    @Test
    void aNameIsKeptWithoutItsFolderShortAndWithoutWhatNoDatabaseTakes() {
        assertThat(nameOf("C:\\我的\\route.bpmn")).isEqualTo("route.bpmn");
        assertThat(nameOf("ro\u0000u\nte\uD840.bpmn")).isEqualTo("route.bpmn");
        assertThat(nameOf("\uD840\uDC00".repeat(200) + ".bpmn")).isEqualTo("\uD840\uDC00".repeat(115) + ".bpmn");
    }

    private static String nameOf(String sent) {
        return UploadReader.read(List.of(file(sent, "<a/>"))).upload().name();
    }

    private static Arguments row(String what, String said, Sent... files) {
        return Arguments.of(what, said, List.of(files));
    }

    private static Sent file(String name, String content) {
        return new Sent(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static Sent[] forms(int count) {
        List<Sent> forms = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            forms.add(file("form-" + i + ".form", "{}"));
        }
        return forms.toArray(Sent[]::new);
    }

    private static Sent[] folders(int count) {
        return Arrays.stream(forms(count)).map(form -> new Sent(form.name() + "/", new byte[0])).toArray(Sent[]::new);
    }

    private static Sent zip(String name, Sent... files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Sent file : files) {
                zip.putNextEntry(new ZipEntry(file.name()));
                zip.write(file.content());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Sent(name, out.toByteArray());
    }

    /** The mark of an encrypted entry in the first local header. */
    private static Sent encrypted() {
        byte[] zip = zip("a.zip", file("a.bpmn", "<a/>")).content();
        zip[6] |= 1;
        return new Sent("a.zip", zip);
    }
}
