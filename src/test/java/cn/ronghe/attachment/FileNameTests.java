package cn.ronghe.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import cn.ronghe.shared.Refusal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** File names are data: whatever a browser or a program sends. */
class FileNameTests {

    @Test
    void keepsAnOrdinaryName() {
        assertThat(clean("附件3.3 推荐书（盖章扫描件）.PDF")).isEqualTo("附件3.3 推荐书（盖章扫描件）.PDF");
        assertThat(FileName.of("推荐书.PDF").name().orElseThrow().extension()).isEqualTo("PDF");
        assertThat(clean("<img src=x onerror=alert(1)>.png")).isEqualTo("<img src=x onerror=alert(1)>.png");
    }

    @Test
    void keepsRareCharacters() {
        assertThat(clean("𠮷野家合同.pdf")).isEqualTo("𠮷野家合同.pdf");
        assertThat(clean("\uE815.pdf")).isEqualTo("\uE815.pdf");
    }

    @Test
    void dropsFolders() {
        assertThat(clean("C:\\Users\\王\\推荐书.pdf")).isEqualTo("推荐书.pdf");
        assertThat(clean("../../etc/passwd.pdf")).isEqualTo("passwd.pdf");
    }

    @Test
    void dropsControlDirectionAndInvisibleCharacters() {
        assertThat(clean("报告\u202Efdp.exe")).isEqualTo("报告fdp.exe");
        assertThat(clean("a\r\nSet-Cookie: x\u0007\u200B.pdf")).isEqualTo("a Set-Cookie: x.pdf");
        assertThat(clean("\uFEFF 推荐书 .pdf. ")).isEqualTo("推荐书 .pdf");
    }

    @Test
    void joinsTheTwoWaysToWriteAnAccent() {
        assertThat(clean("re\u0301sume\u0301.pdf")).isEqualTo("r\u00E9sum\u00E9.pdf");
    }

    @Test
    void shortensALongNameAndKeepsItsExtension() {
        String name = clean("融".repeat(300) + ".docx");
        assertThat(name).startsWith("融融").endsWith("融….docx");
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(FileName.MAX_BYTES - 2, FileName.MAX_BYTES);
        assertThat(clean("𠮷".repeat(300) + ".pdf")).doesNotContain("\uFFFD").endsWith("𠮷….pdf");
        assertThat(clean("a." + "b".repeat(500))).hasSize(FileName.MAX_BYTES - 2).endsWith("…");
    }

    @Test
    void refusesANameThatIsNone() {
        for (String none : new String[] {null, "", "  ", ".pdf", "a/", "\u202E.pdf", "..."}) {
            assertThat(FileName.of(none).refusal()).as("%s", none).contains(Refusal.of("attachment.name-missing"));
        }
    }

    @Test
    void refusesWhatCannotBeStored() {
        assertThat(FileName.of("a\u0000.pdf").refusal()).contains(Refusal.of("attachment.name-broken", "a.pdf"));
        assertThat(FileName.of("推\uD842.pdf").refusal()).contains(Refusal.of("attachment.name-broken", "推.pdf"));
    }

    @Property
    void everyNameIsRefusedOrFit(@ForAll String given) {
        FileName.of(given).name().ifPresent(name -> {
            assertThat(name.text()).isNotBlank().doesNotContain("/", "\\", "\u0000");
            assertThat(name.text().codePoints()).noneMatch(Character::isISOControl);
            assertThat(name.text().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(FileName.MAX_BYTES);
        });
    }

    private static String clean(String given) {
        return FileName.of(given).name().orElseThrow().text();
    }
}
