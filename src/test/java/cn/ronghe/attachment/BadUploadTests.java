package cn.ronghe.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import cn.ronghe.shared.TestDatabase;
import cn.ronghe.shared.Texts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.util.unit.DataSize;

/** Every upload that is refused, with the very sentence that its sender reads; nothing of it is kept. */
@Tag(TestDatabase.TAG)
class BadUploadTests {

    private static final Texts TEXTS = texts();
    private static AttachmentDatabase database;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void open() {
        database = new AttachmentDatabase(folder, DataSize.ofMegabytes(20), DataSize.ofMegabytes(200));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @AfterEach
    void nothingIsKept() throws IOException {
        assertThat(database.attachments().of("application:1")).isEmpty();
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void noName() {
        assertThat(refusal("", new byte[1])).isEqualTo("文件没有名称，请选择文件后重新上传。");
    }

    @Test
    void aNameWithNul() throws IOException {
        assertThat(refusal("推荐书\u0000.pdf", PdfSamples.plain()))
                .isEqualTo("文件名“推荐书.pdf”含有无法识别的字符，请改名后重新上传。");
    }

    @Test
    void anEmptyFile() {
        assertThat(refusal("推荐书.pdf", new byte[0])).isEqualTo("“推荐书.pdf”是空文件，请检查原文件后重新上传。");
    }

    @Test
    void aFileThatSaysItIsTooLarge() {
        assertThat(refusal("推荐书.pdf", new byte[1], (20 << 20) + 1))
                .isEqualTo("“推荐书.pdf”超过单个文件 20 MB 的上限，请压缩或拆分后重新上传。");
    }

    @Test
    void aFileThatIsTooLargeWithoutSayingSo() {
        assertThat(refusal("推荐书.pdf", new byte[(20 << 20) + 1], -1))
                .isEqualTo("“推荐书.pdf”超过单个文件 20 MB 的上限，请压缩或拆分后重新上传。");
    }

    @Test
    void anotherKind() {
        for (String name : new String[] {"演示.pptx", "程序.exe", "网页.html", "无扩展名", "表.xlsm", "压缩.zip"}) {
            assertThat(refusal(name, new byte[9])).isEqualTo("“" + name + "”的格式不在允许范围内，"
                    + "请上传 PDF、Word（doc、docx）、Excel（xls、xlsx）或图片（jpg、png）文件。");
        }
    }

    @Test
    void aRightToLeftTrick() {
        assertThat(refusal("报告\u202Efdp.exe", new byte[9])).startsWith("“报告fdp.exe”的格式不在允许范围内");
    }

    @Test
    void aPictureNamedPdf() throws IOException {
        assertThat(refusal("营业执照.pdf", Samples.jpg())).isEqualTo("“营业执照.pdf”的扩展名是 .pdf，内容却是 JPG 格式。"
                + "请把扩展名改为 .jpg，或用原软件另存为 .pdf 后重新上传。");
    }

    @Test
    void aWorkbookNamedDocument() throws IOException {
        assertThat(refusal("名单.docx", Samples.xlsx())).startsWith("“名单.docx”的扩展名是 .docx，内容却是 XLSX 格式。");
        assertThat(refusal("名单.doc", Samples.xls())).startsWith("“名单.doc”的扩展名是 .doc，内容却是 XLS 格式。");
        assertThat(refusal("名单.xls", Samples.xlsx())).startsWith("“名单.xls”的扩展名是 .xls，内容却是 XLSX 格式。");
        assertThat(refusal("名单.JPEG", Samples.png())).startsWith("“名单.JPEG”的扩展名是 .JPEG，内容却是 PNG 格式。");
    }

    @Test
    void aPageOrProgramNamedPdf() {
        assertThat(refusal("推荐书.pdf", Samples.ascii("<script>alert(1)</script>"))).isEqualTo("“推荐书.pdf”的内容不是 .pdf 文件，"
                + "可能已损坏，或只是改过扩展名。请用原软件打开并另存为 .pdf 后重新上传。");
    }

    @Test
    void anotherPackageNamedDocument() throws IOException {
        assertThat(refusal("推荐书.docx", Samples.plainZip())).startsWith("“推荐书.docx”的内容不是 .docx 文件");
        assertThat(refusal("推荐书.doc", Samples.presentation())).startsWith("“推荐书.doc”的内容不是 .doc 文件");
    }

    @Test
    void aDamagedFile() throws IOException {
        assertThat(refusal("推荐书.pdf", Samples.half(PdfSamples.plain())))
                .isEqualTo("“推荐书.pdf”已损坏或不完整，无法打开。请用原软件重新保存，或重新扫描后上传。");
        assertThat(refusal("推荐书.docx", Samples.half(Samples.docx()))).startsWith("“推荐书.docx”已损坏或不完整");
        assertThat(refusal("照片.jpg", Samples.half(Samples.jpg()))).startsWith("“照片.jpg”已损坏或不完整");
    }

    @Test
    void aPdfWithoutPages() throws IOException {
        assertThat(refusal("空.pdf", PdfSamples.empty())).startsWith("“空.pdf”已损坏或不完整");
    }

    @Test
    void aPdfWithAPassword() throws IOException {
        assertThat(refusal("推荐书.pdf", PdfSamples.protectedBy("secret")))
                .isEqualTo("“推荐书.pdf”已加密，需要密码才能打开。请取消密码后重新上传。");
    }

    @Test
    void officeFilesWithAPassword() throws Exception {
        assertThat(refusal("推荐书.docx", Samples.encryptedOpenXml(Samples.docx())))
                .isEqualTo("“推荐书.docx”已加密，需要密码才能打开。请取消密码后重新上传。");
        assertThat(refusal("名单.xlsx", Samples.encryptedOpenXml(Samples.xlsx()))).startsWith("“名单.xlsx”已加密");
        assertThat(refusal("名单.xls", Samples.xlsWithPassword())).startsWith("“名单.xls”已加密");
        assertThat(refusal("推荐书.doc", Samples.doc(0x0100, false))).startsWith("“推荐书.doc”已加密");
    }

    @Test
    void filesWithMacros() throws IOException {
        assertThat(refusal("推荐书.docx", Samples.docmNamedDocx()))
                .isEqualTo("“推荐书.docx”含有宏。请另存为不含宏的文档（.docx、.xlsx 或 .pdf）后重新上传。");
        assertThat(refusal("名单.xlsx", Samples.xlsmNamedXlsx())).startsWith("“名单.xlsx”含有宏。");
        assertThat(refusal("推荐书.doc", Samples.doc(0, true))).startsWith("“推荐书.doc”含有宏。");
    }

    @Test
    void aZipBomb() throws IOException {
        assertThat(refusal("推荐书.docx", Samples.docxBomb()))
                .isEqualTo("“推荐书.docx”展开后的内容过大，无法检查。请精简内容，或另存为 .pdf 后重新上传。");
    }

    @Test
    void aDocumentThatDeclaresAnExternalEntity() throws IOException {
        assertThat(refusal("推荐书.docx", Samples.docxWithEntity()))
                .isEqualTo("“推荐书.docx”含有不允许的外部实体声明。请用 Word、Excel 或 WPS 打开并另存后重新上传。");
    }

    @Test
    void aPictureWithTooManyPixels() throws IOException {
        assertThat(refusal("航拍.png", Samples.hugePng()))
                .isEqualTo("“航拍.png”的图片尺寸过大（上限 10000 万像素），请缩小后重新上传。");
    }

    private static String refusal(String name, byte[] bytes) {
        return refusal(name, bytes, bytes.length);
    }

    private static String refusal(String name, byte[] bytes, long declared) {
        UploadResult result = database.attachments()
                .add("application:1", "evidence", name, Samples.stream(bytes), declared, AttachmentDatabase.WANG);
        assertThat(result).isInstanceOf(UploadResult.Refused.class);
        return TEXTS.get(((UploadResult.Refused) result).refusal());
    }

    private static Texts texts() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/attachment");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Texts(messages);
    }
}
