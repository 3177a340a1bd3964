package cn.ronghe.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import cn.ronghe.shared.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** The limits per case and per slot, when several people upload at the same moment into a case that has no file yet. */
@Tag(TestDatabase.TAG)
class CaseLimitRaceTests {

    private static final int ROUNDS = 5;
    private static final int UPLOADS = 6;
    private static final int SIZE = 20 << 10;
    private static final DataSize PER_FILE = DataSize.ofMegabytes(20);
    private static final DataSize PER_CASE = DataSize.ofKilobytes(64);

    @TempDir
    private Path folder;

    @Test
    void theLimitsHoldWhenManyUploadAtOnce() throws Exception {
        try (AttachmentDatabase database = new AttachmentDatabase(folder, PER_FILE, PER_CASE)) {
            holds(database.attachments());
        }
    }

    private static void holds(Attachments attachments) throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            String caseKey = "application:" + round;
            List<UploadResult> different = atOnce(attachments, caseKey, 1, UPLOADS);
            assertThat(different.stream().filter(UploadResult.Stored.class::isInstance)).hasSize(3);
            assertThat(different.stream().filter(UploadResult.Refused.class::isInstance)).hasSize(UPLOADS - 3);
            assertThat(attachments.of(caseKey)).hasSize(3);

            List<UploadResult> same = atOnce(attachments, "list:" + round, 0, UPLOADS);
            assertThat(same).allMatch(UploadResult.Stored.class::isInstance);
            assertThat(attachments.of("list:" + round)).hasSize(1);

            List<UploadResult> fewer = atOnce(attachments, "visit:" + round, 1, 2);
            assertThat(fewer.stream().filter(UploadResult.Refused.class::isInstance)).hasSize(UPLOADS - 2);
            assertThat(attachments.of("visit:" + round)).hasSize(2);
        }
    }

    /** @param step by how many bytes each file is longer than the one before; 0 for the same content */
    private static List<UploadResult> atOnce(Attachments attachments, String caseKey, int step, int most)
            throws Exception {
        CyclicBarrier start = new CyclicBarrier(UPLOADS);
        ExecutorService people = Executors.newFixedThreadPool(UPLOADS);
        try {
            List<Callable<UploadResult>> uploads = new ArrayList<>();
            for (int i = 0; i < UPLOADS; i++) {
                byte[] bytes = Samples.padded(SIZE + i * step);
                uploads.add(() -> {
                    start.await();
                    return attachments.add(caseKey, "evidence", most, "照片.jpg", Samples.stream(bytes), bytes.length,
                            AttachmentDatabase.WANG);
                });
            }
            List<UploadResult> results = new ArrayList<>();
            for (Future<UploadResult> upload : people.invokeAll(uploads)) {
                results.add(upload.get());
            }
            return results;
        } finally {
            people.shutdown();
        }
    }
}
