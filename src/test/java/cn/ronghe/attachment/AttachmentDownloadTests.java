package cn.ronghe.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import cn.ronghe.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How a file goes out, whatever is in it and whatever it is called. */
@Tag(TestDatabase.TAG)
class AttachmentDownloadTests {

    @TempDir
    private Path folder;

    private AttachmentDatabase database;
    private MockMvc browser;

    @BeforeEach
    void open() {
        database = new AttachmentDatabase(folder, DataSize.ofMegabytes(20), DataSize.ofMegabytes(200));
        browser = MockMvcBuilders.standaloneSetup(new Door(database.attachments(), database.previews())).build();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void showsPdfAndPicturesInTheBrowser() throws Exception {
        byte[] pdf = PdfSamples.plain();
        browser.perform(get("/show/{id}", add("推荐书.pdf", pdf)))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andExpect(content().bytes(pdf))
                .andExpect(header().longValue("Content-Length", pdf.length));
        assertThat(disposition("/show/{id}", "推荐书.pdf", pdf).isInline()).isTrue();
        assertThat(disposition("/show/{id}", "照片.jpg", Samples.jpg()).isInline()).isTrue();
        assertThat(disposition("/show/{id}", "照片.png", Samples.png()).isInline()).isTrue();
    }

    @Test
    void offersEverythingElseAsADownload() throws Exception {
        assertThat(disposition("/show/{id}", "推荐书.doc", Samples.doc(0, false)).isAttachment()).isTrue();
        assertThat(disposition("/show/{id}", "推荐书.docx", Samples.docx()).isAttachment()).isTrue();
        assertThat(disposition("/show/{id}", "名单.xls", Samples.xls()).isAttachment()).isTrue();
        assertThat(disposition("/show/{id}", "名单.xlsx", Samples.xlsx()).isAttachment()).isTrue();
        assertThat(disposition("/download/{id}", "推荐书.pdf", PdfSamples.plain()).isAttachment()).isTrue();
    }

    @Test
    void letsNoFileActAsAPageOfOurs() throws Exception {
        for (String path : new String[] {"/show/{id}", "/download/{id}"}) {
            browser.perform(get(path, add("推荐书.pdf", PdfSamples.plain())))
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                    .andExpect(header().string("Content-Security-Policy", "sandbox"))
                    .andExpect(header().string("Cache-Control", "no-store"));
        }
    }

    @Test
    void carriesEveryNameUnharmed() throws Exception {
        String[] names = {"推荐书（盖章）.pdf", "a\"; filename=\"b.exe.pdf", "100%;'*.pdf", "𠮷.pdf", "a b.pdf"};
        for (String name : names) {
            String raw = browser.perform(get("/download/{id}", add(name, PdfSamples.plain())))
                    .andReturn().getResponse().getHeader("Content-Disposition");
            assertThat(raw).matches("[\\x20-\\x7E]+").contains("filename*=UTF-8''");
            assertThat(ContentDisposition.parse(raw).getFilename()).isEqualTo(name);
        }
    }

    @Test
    void answersAByteRange() throws Exception {
        browser.perform(get("/show/{id}", add("推荐书.pdf", PdfSamples.plain())).header("Range", "bytes=0-4"))
                .andExpect(status().isPartialContent())
                .andExpect(content().bytes("%PDF-".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void showsAPictureSmallAndAsItIsWhereNoSmallOneCouldBeMade() throws Exception {
        long made = add("照片.png", Samples.png());
        long none = add("照片.jpg", Samples.jpg());
        database.previews().make(database.attachments().find(made).orElseThrow());
        database.previews().make(database.attachments().find(made).orElseThrow());

        browser.perform(get("/preview/{id}", made)).andExpect(content().contentType("image/jpeg"))
                .andExpect(content().bytes(Thumbnail.of(Samples.png()).orElseThrow()))
                .andExpect(header().string("Content-Security-Policy", "sandbox"));
        browser.perform(get("/preview/{id}", none)).andExpect(content().bytes(Samples.jpg()));
    }

    private ContentDisposition disposition(String path, String name, byte[] bytes) throws Exception {
        return ContentDisposition.parse(browser.perform(get(path, add(name, bytes)))
                .andReturn().getResponse().getHeader("Content-Disposition"));
    }

    private long add(String name, byte[] bytes) throws IOException {
        UploadResult result = database.attachments().add("application:17", "slot-" + name.hashCode(), name,
                Samples.stream(bytes), bytes.length, AttachmentDatabase.WANG);
        return ((UploadResult.Stored) result).file().id();
    }

    /** A calling room in small: it has decided that the person may read. */
    @Controller
    static class Door {

        private final Attachments attachments;
        private final AttachmentDownload answer;

        Door(Attachments attachments, Previews previews) {
            this.attachments = attachments;
            this.answer = new AttachmentDownload(attachments, previews);
        }

        @GetMapping("/show/{id}")
        ResponseEntity<Resource> show(@PathVariable("id") long id) {
            return answer.show(attachments.find(id).orElseThrow());
        }

        @GetMapping("/preview/{id}")
        ResponseEntity<Resource> preview(@PathVariable("id") long id) {
            return answer.preview(attachments.find(id).orElseThrow());
        }

        @GetMapping("/download/{id}")
        ResponseEntity<Resource> download(@PathVariable("id") long id) {
            return answer.download(attachments.find(id).orElseThrow());
        }
    }
}
