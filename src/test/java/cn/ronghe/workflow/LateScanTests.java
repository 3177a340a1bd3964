package cn.ronghe.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

import cn.ronghe.IntegrationTest;
import cn.ronghe.application.Application;
import cn.ronghe.application.Filing;
import cn.ronghe.attachment.AttachmentView;
import cn.ronghe.attachment.Attachments;
import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.review.ScanUploads;
import cn.ronghe.review.SummaryList;
import cn.ronghe.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A scan that is still on its way when the leader seals changes nothing any more: what was sealed stays the last one. */
class LateScanTests extends IntegrationTest {

    @Autowired
    private Walk walk;
    @Autowired
    private Filing filing;
    @Autowired
    private ScanUploads scans;
    @Autowired
    private Attachments attachments;

    @Test
    void ofASealedForm() {
        long id = walk.submitted(filing.batch(SecondApplication.WARN));
        walk.passFirstReview(id);
        byte[] late = Filing.pdf("晚到的盖章件" + id);
        walk.as(Walk.LEADER);

        Optional<Refusal> refusal = scans.forApplication(id, "晚到.pdf", during(late, () -> walk.seal(id)), late.length);

        assertThat(refusal).contains(Refusal.of("review.scan.not-now"));
        assertThat(attachments.of(Application.caseKeyOf(id))).extracting(AttachmentView::fileName).doesNotContain("晚到.pdf");
    }

    @Test
    void ofASealedList() {
        long batch = filing.batch(SecondApplication.WARN);
        walk.sealed(batch);
        long list = walk.list(batch);
        walk.as(Walk.HANDLER).decide(SummaryList.caseKeyOf(list), Map.of("reporterName", "孙书言", "reporterPhone", "0571-85252353"));
        byte[] late = Filing.pdf("晚到的汇总表" + list);
        walk.as(Walk.LEADER);

        Optional<Refusal> refusal = scans.forList(list, "晚到.pdf", during(late, () -> {
            walk.as(Walk.LEADER).scanList(list);
            walk.decide(SummaryList.caseKeyOf(list), Map.of("outcome", "sealed"));
        }), late.length);

        assertThat(refusal).contains(Refusal.of("review.list.scan.not-now"));
        assertThat(attachments.of(SummaryList.caseKeyOf(list))).extracting(AttachmentView::fileName).containsExactly("汇总表.pdf");
    }

    /** The network is slow: before the first byte has arrived, somebody does something. */
    private static InputStream during(byte[] content, Runnable something) {
        return new ByteArrayInputStream(content) {
            private boolean begun;

            @Override
            public synchronized int read(byte[] bytes, int from, int most) {
                if (!begun) {
                    begun = true;
                    something.run();
                }
                return super.read(bytes, from, most);
            }
        };
    }
}
