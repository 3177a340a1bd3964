package cn.ronghe.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import cn.ronghe.attachment.Content.Flaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file is, told by its bytes alone. */
class ContentDetectorTests {

    private static final int MEGA = 1 << 20;

    @TempDir
    private Path folder;

    @Test
    void countsThePagesOfAPdf() throws IOException {
        assertThat(detect(PdfSamples.pages(12)).pages()).isEqualTo(12);
        assertThat(detect(PdfSamples.pages(1)).pages()).isEqualTo(1);
        assertThat(detect(PdfSamples.withStreams(0, 0)).pages()).as("behind an object stream").isEqualTo(1);
        String lie = new String(PdfSamples.pages(2), StandardCharsets.ISO_8859_1).replace("/Count 2", "/Count 9");
        assertThat(detect(lie.getBytes(StandardCharsets.ISO_8859_1)).pages()).as("as many as there are").isEqualTo(2);
        assertThat(detect(Samples.docx()).pages()).isNull();
    }

    @Test
    void knowsEveryAllowedKind() throws Exception {
        assertThat(detect(PdfSamples.plain())).isEqualTo(Content.pdf(1));
        assertThat(detect(Samples.doc(0, false))).isEqualTo(Content.of(FileKind.DOC));
        assertThat(detect(Samples.docx())).isEqualTo(Content.of(FileKind.DOCX));
        assertThat(detect(Samples.xls())).isEqualTo(Content.of(FileKind.XLS));
        assertThat(detect(Samples.xlsx())).isEqualTo(Content.of(FileKind.XLSX));
        assertThat(detect(Samples.jpg())).isEqualTo(Content.of(FileKind.JPG));
        assertThat(detect(Samples.png())).isEqualTo(Content.of(FileKind.PNG));
    }

    @Test
    void takesAPdfThatOnlyForbidsChanges() throws Exception {
        assertThat(detect(PdfSamples.protectedBy(""))).isEqualTo(Content.pdf(1));
    }

    @Test
    void takesAPdfWhoseTableIsSlightlyWrong() throws Exception {
        String classic = """
                %PDF-1.4
                1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
                2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
                3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>> endobj
                trailer <</Root 1 0 R/Size 4>>
                startxref
                7
                %%EOF
                """;
        assertThat(detect(Samples.ascii(classic))).isEqualTo(Content.pdf(1));
    }

    @Test
    void takesAPictureThatIsFollowedByMore() throws Exception {
        byte[] jpg = Samples.jpg();
        assertThat(detect(Arrays.copyOf(jpg, jpg.length + 500))).isEqualTo(Content.of(FileKind.JPG));
    }

    @Test
    void doesNotKnowOtherKinds() throws Exception {
        assertThat(detect(Samples.plainZip())).isEqualTo(Content.UNKNOWN);
        assertThat(detect(Samples.presentation())).isEqualTo(Content.UNKNOWN);
        assertThat(detect(Samples.ascii("<html><script>alert(1)</script></html>"))).isEqualTo(Content.UNKNOWN);
        assertThat(detect(Samples.ascii("{\\rtf1 a}"))).isEqualTo(Content.UNKNOWN);
        assertThat(detect(new byte[] {'M', 'Z'})).isEqualTo(Content.UNKNOWN);
    }

    @Test
    void seesEveryKindCutInHalfAsDamaged() throws Exception {
        assertThat(detect(Samples.half(PdfSamples.plain()))).isEqualTo(Content.flawed(Flaw.DAMAGED));
        assertThat(detect(Samples.half(Samples.doc(0, false)))).isEqualTo(Content.flawed(Flaw.DAMAGED));
        assertThat(detect(Samples.half(Samples.docx()))).isEqualTo(Content.flawed(Flaw.DAMAGED));
        assertThat(detect(Samples.half(Samples.xls()))).isEqualTo(Content.flawed(Flaw.DAMAGED));
        assertThat(detect(Samples.half(Samples.xlsx()))).isEqualTo(Content.flawed(Flaw.DAMAGED));
        assertThat(detect(Samples.half(Samples.jpg()))).isEqualTo(Content.flawed(Flaw.DAMAGED));
        assertThat(detect(Samples.half(Samples.png()))).isEqualTo(Content.flawed(Flaw.DAMAGED));
    }

    @Test
    void seesOneWrongBitInCheckedFormats() throws Exception {
        byte[] png = Samples.png();
        assertThat(detect(Samples.bent(png, png.length / 2))).isEqualTo(Content.flawed(Flaw.DAMAGED));

        byte[] stored = Samples.ascii("x".repeat(100_000));
        byte[] docx = Samples.docxWithStoredPart(stored);
        assertThat(detect(docx)).isEqualTo(Content.of(FileKind.DOCX));
        assertThat(detect(Samples.bent(docx, docx.length - stored.length / 2)))
                .isEqualTo(Content.flawed(Flaw.DAMAGED));
    }

    @Test
    void boundsWhatAPdfInflates() throws Exception {
        assertThat(detect(PdfSamples.withStreams(MEGA, MEGA))).isEqualTo(Content.pdf(1));
        assertThat(detect(PdfSamples.withStreams(17 * MEGA, 0))).isEqualTo(Content.flawed(Flaw.DAMAGED));
        assertThat(detect(PdfSamples.withStreams(0, 17 * MEGA))).isEqualTo(Content.flawed(Flaw.DAMAGED));
    }

    private Content detect(byte[] bytes) throws IOException {
        return ContentDetector.detect(Files.write(folder.resolve("any"), bytes));
    }
}
