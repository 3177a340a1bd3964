package cn.ronghe.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class FileNamesTests {

    @Test
    void aNameStaysChineseAndEveryDiskTakesIt() {
        assertThat(FileNames.stem("智能物联 中心")).isEqualTo("智能物联 中心");
        assertThat(FileNames.stem("a/b\\c:d*e?f\"g<h>i|j\nk\u202Etxt")).isEqualTo("a_b_c_d_e_f_g_h_i_j_k_txt");
        assertThat(FileNames.stem("..")).isEqualTo("_");
        assertThat(FileNames.stem("")).isEqualTo("_");
        assertThat(FileNames.stem("𠮷".repeat(200))).isEqualTo("𠮷".repeat(80));
        assertThat(FileNames.whole("字".repeat(200) + ".pdf")).isEqualTo("字".repeat(80) + ".pdf");
    }

    @Test
    void aBrowserReadsTheWholeNameAndNoHeaderIsBroken() {
        String header = Downloads.disposition("“智能”物联 100%;a=\"b\"😀.docx", FileType.WORD);

        assertThat(header).startsWith("attachment; filename=\"ronghe.docx\"; filename*=UTF-8''").matches("[\\x20-\\x7E]+");
        String encoded = header.substring(header.indexOf("''") + 2);
        assertThat(encoded).doesNotContain(" ", ";", "\"", "=", "(");
        assertThat(URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8)).isEqualTo("“智能”物联 100%;a=\"b\"😀.docx");
    }
}
