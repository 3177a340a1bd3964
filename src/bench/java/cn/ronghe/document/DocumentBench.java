package cn.ronghe.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import cn.ronghe.shared.TestTexts;
import org.junit.jupiter.api.Test;

/**
 * How long a document takes, and how much memory. The profile gives the machine 96 MB of heap, so that a zip of 200 MB
 * that was kept in memory could not end.
 */
class DocumentBench {

    private static final int WARM = 60;
    private static final int RUNS = 100;
    private static final int FILES = 20;
    private static final int FILE_SIZE = 10 << 20;

    @Test
    void aFullConsortiumFormAsWord() {
        measure("as it is filled in", "云栖物联市域产教联合体成员单位");
        measure("300 letters in every field", "云栖物联市域产教联合体成员单位".repeat(20));
    }

    private static void measure(String what, String text) {
        WordForms words = SampleForms.words();
        PaperForm form = SampleForms.filled("municipal-consortium", 60, text);
        byte[] last = null;
        long[] nanos = new long[RUNS];
        for (int i = -WARM; i < RUNS; i++) {
            long start = System.nanoTime();
            last = words.write(form);
            nanos[Math.max(i, 0)] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf("Word of a consortium form with 60 members, %s: median %d ms, 95 %% below %d ms, %d kB%n", what,
                millis(nanos[RUNS / 2]), millis(nanos[RUNS * 95 / 100]), last.length / 1024);
        assertThat(millis(nanos[RUNS / 2])).isLessThan(300);
    }

    @Test
    void aDossierOf200MegabytesAsZip() throws IOException {
        ZipFiles zips = new ZipFiles(null, ExcelFilesTests.EXCEL, TestTexts.of("document"));
        List<ZippedFile> files = IntStream.range(0, FILES)
                .mapToObj(i -> new ZippedFile("证明材料", "扫描件" + i + ".pdf", () -> new Noise(i))).toList();
        Peak peak = new Peak();
        long start = System.nanoTime();
        zips.write(files, peak);
        System.out.printf("Zip of %d MB: %d ms, %d MB sent, at most %d MB of heap in use%n", FILES * FILE_SIZE >> 20,
                millis(System.nanoTime() - start), peak.sent >> 20, peak.used >> 20);
        assertThat(peak.sent).isGreaterThan((long) FILES * FILE_SIZE / 2);
    }

    private static long millis(long nanos) {
        return Duration.ofNanos(nanos).toMillis();
    }

    /** A file that no compression makes smaller. */
    private static final class Noise extends InputStream {

        private final Random random;
        private int left = FILE_SIZE;

        Noise(int seed) {
            random = new Random(seed);
        }

        @Override
        public int read() {
            return left-- > 0 ? random.nextInt(256) : -1;
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            byte[] some = new byte[Math.min(length, left)];
            random.nextBytes(some);
            System.arraycopy(some, 0, bytes, from, some.length);
            left -= some.length;
            return some.length;
        }
    }

    /** Counts what is sent, and looks at the heap now and then. */
    private static final class Peak extends OutputStream {

        private long sent;
        private long used;

        @Override
        public void write(int b) {
            sent++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            sent += length;
            Runtime heap = Runtime.getRuntime();
            used = Math.max(used, heap.totalMemory() - heap.freeMemory());
        }
    }
}
