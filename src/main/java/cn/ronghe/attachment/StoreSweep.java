package cn.ronghe.attachment;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Each night the store forgets what no row refers to: content whose upload was undone after it was stored. A month's
 * grace covers every upload that is still on its way, and a database that is brought back from its last backup.
 */
@Component
class StoreSweep {

    static final Duration GRACE = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(StoreSweep.class);
    private static final int AT_ONCE = 500;

    private final FileStore store;
    private final AttachmentRepository attachments;
    private final AttachmentPreviewRepository previews;

    StoreSweep(FileStore store, AttachmentRepository attachments, AttachmentPreviewRepository previews) {
        this.store = store;
        this.attachments = attachments;
        this.previews = previews;
    }

    /** Where a database knows less than half of a store, the two do not belong together: nothing is forgotten. */
    @Scheduled(cron = "0 30 3 * * *", zone = "Asia/Shanghai")
    void sweep() throws IOException {
        List<String> old = store.untouchedFor(GRACE);
        List<String> unused = unused(old);
        if (unused.size() > old.size() / 2) {
            LOG.warn("{} of {} old contents in the file store are unknown to this database; none is removed",
                    unused.size(), old.size());
            return;
        }
        int gone = 0;
        for (String sha256 : unused) {
            gone += store.forget(sha256, GRACE) ? 1 : 0;
        }
        LOG.info("{} unused contents removed from the file store", gone);
    }

    private List<String> unused(List<String> contents) {
        List<String> unused = new ArrayList<>();
        for (int from = 0; from < contents.size(); from += AT_ONCE) {
            List<String> some = contents.subList(from, Math.min(from + AT_ONCE, contents.size()));
            Set<String> used = new HashSet<>(attachments.referringTo(some));
            used.addAll(previews.referringTo(some));
            some.stream().filter(sha256 -> !used.contains(sha256)).forEach(unused::add);
        }
        return unused;
    }
}
