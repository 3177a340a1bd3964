package cn.ronghe.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileSizeTests {

    @Test
    void readsAsAPersonWouldSayIt() {
        assertThat(FileSize.text(834)).isEqualTo("834 B");
        assertThat(FileSize.text(12 << 10)).isEqualTo("12 KB");
        assertThat(FileSize.text((1 << 20) - 1)).isEqualTo("1023 KB");
        assertThat(FileSize.text(20 << 20)).isEqualTo("20 MB");
        assertThat(FileSize.text(3 << 19)).isEqualTo("1.5 MB");
        assertThat(FileSize.text(200L << 20)).isEqualTo("200 MB");
    }
}
