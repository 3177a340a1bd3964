package cn.ronghe.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import cn.ronghe.attachment.Content.Flaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a PDF or an office file may bring along: it is taken as it is where it can do nothing here, since it never acts
 * as a page of ours, and it costs little time and memory whatever it is.
 */
class HostilePdfTests {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>";

    @TempDir
    private Path folder;

    @Test
    void actionsAndFilesInsideAreTakenAsTheyAre() throws IOException {
        for (String catalog : List.of(
                "/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>",
                "/OpenAction<</S/Launch/F(cmd.exe)>>",
                "/OpenAction<</S/URI/URI(http://example.com)>>",
                "/AA<</WC<</S/JavaScript/JS(app.alert\\(1\\))>>>>",
                "/Names<</EmbeddedFiles<</Names[(a.exe)<</Type/Filespec/F(a.exe)/EF<</F 9 0 R>>>>]>>>>",
                "/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(1)>>]>>>>",
                "/AcroForm<</Fields[]/XFA[(template)9 0 R]>>")) {
            assertThat(detect(pdf("<</Type/Catalog/Pages 2 0 R" + catalog + ">>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", PAGE)))
                    .as(catalog).isEqualTo(Content.pdf(1));
        }
    }

    @Test
    void aHundredThousandPagesAreCounted() {
        int many = 100_000;
        StringBuilder kids = new StringBuilder();
        IntStream.range(0, many).forEach(page -> kids.append(page + 3).append(" 0 R "));
        List<String> objects = new ArrayList<>(List.of("<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[" + kids + "]/Count " + many + ">>"));
        objects.addAll(Collections.nCopies(many, PAGE));
        assertTimeout(SOON, () -> assertThat(detect(pdf(objects.toArray(String[]::new)))).isEqualTo(Content.pdf(many)));
    }

    @Test
    void onePageThatHangsInTheTreeAMillionTimesCostsLittle() {
        assertTimeout(SOON, () -> assertThat(detect(pdf("<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[" + "3 0 R ".repeat(1_000_000) + "]/Count 1>>", PAGE)).flaw()).isEmpty());
    }

    @Test
    void aTreeOfPagesInARingEnds() {
        assertTimeout(SOON, () -> {
            assertThat(detect(pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R]/Count 1>>")).flaw())
                    .contains(Flaw.DAMAGED);
            assertThat(detect(pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>",
                    "<</Type/Pages/Parent 2 0 R/Kids[2 0 R 3 0 R]/Count 1>>", PAGE)).pages()).isPositive();
            assertThat(detect(pdf("<</Type/Catalog/Pages 1 0 R>>")).flaw()).contains(Flaw.DAMAGED);
        });
    }

    @Test
    void aTreeThatDoublesAtEveryStepEnds() {
        List<String> objects = new ArrayList<>(List.of("<</Type/Catalog/Pages 2 0 R>>"));
        for (int step = 2; step < 60; step++) {
            objects.add("<</Type/Pages/Kids[" + (step + 1) + " 0 R " + (step + 1) + " 0 R]/Count 2>>");
        }
        objects.add(PAGE);
        assertTimeout(SOON, () -> detect(pdf(objects.toArray(String[]::new))));
    }

    @Test
    void aTreeAsDeepAsItIsLongEnds() {
        List<String> objects = new ArrayList<>(List.of("<</Type/Catalog/Pages 2 0 R>>"));
        for (int step = 2; step < 50_000; step++) {
            objects.add("<</Type/Pages/Kids[" + (step + 1) + " 0 R]/Count 1>>");
        }
        objects.add(PAGE);
        assertTimeout(SOON, () -> detect(pdf(objects.toArray(String[]::new))));
        assertTimeout(SOON, () -> assertThat(detect(pdf("<</Type/Catalog/Pages 2 0 R/A" + "[".repeat(500_000) + ">>", "<<>>"))
                .flaw()).contains(Flaw.DAMAGED));
    }

    @Test
    void aLockedOrTruncatedOneIsRefusedAtEveryLength() throws IOException {
        assertThat(detect(PdfSamples.protectedBy("secret")).flaw()).contains(Flaw.ENCRYPTED);
        byte[] whole = PdfSamples.pages(3);
        for (int length = 8; length < whole.length - 10; length += 37) {
            assertThat(detect(Arrays.copyOf(whole, length)).flaw()).as("%d bytes", length).contains(Flaw.DAMAGED);
        }
    }

    @Test
    void packagesInsideAndLinksToElsewhereAreTakenAsTheyAre() throws IOException {
        assertThat(detect(Samples.with(Samples.docx(), Map.of("word/embeddings/a.zip", Samples.plainZip(),
                "word/embeddings/b.docx", Samples.docx())))).isEqualTo(Content.of(FileKind.DOCX));
        String links = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
                + "Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath\" "
                + "Target=\"file:///\\\\\\\\127.0.0.1\\\\share\\\\a.xlsx\" TargetMode=\"External\"/></Relationships>";
        assertThat(detect(Samples.with(Samples.xlsx(), Map.of("xl/externalLinks/_rels/externalLink1.xml.rels",
                links.getBytes(StandardCharsets.UTF_8))))).isEqualTo(Content.of(FileKind.XLSX));
    }

    private Content detect(byte[] bytes) throws IOException {
        return ContentDetector.detect(Files.write(folder.resolve("file"), bytes));
    }

    /** With a table of its objects, numbered from 1; the first is the catalog. */
    private static byte[] pdf(String... objects) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(Samples.ascii("%PDF-1.4\n"));
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.length + 1) + "\n0000000000 65535 f \n");
        for (int number = 1; number <= objects.length; number++) {
            table.append("%010d 00000 n \n".formatted(out.size()));
            out.write(Samples.ascii(number + " 0 obj\n" + objects[number - 1] + "\nendobj\n"));
        }
        int at = out.size();
        out.write(Samples.ascii(table + "trailer\n<</Size " + (objects.length + 1) + "/Root 1 0 R>>\nstartxref\n" + at
                + "\n%%EOF\n"));
        return out.toByteArray();
    }
}
