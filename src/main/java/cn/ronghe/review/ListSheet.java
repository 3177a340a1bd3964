package cn.ronghe.review;

import java.time.Instant;
import java.util.List;

import cn.ronghe.attachment.AttachmentView;
import cn.ronghe.batch.PlatformType;

/**
 * One summary list with all that its page shows.
 *
 * @param openEdition the edition that is being made; the last reported one where none is
 * @param scan        the sealed scan of that edition, null where there is none
 * @param scanFits    whether that scan shows the list as it is now
 * @param joinedSince cases that joined after it was prepared
 * @param seals       who sealed which edition
 */
public record ListSheet(ListLine line, PlatformType type, List<ListedCase> cases, List<CaseOnTheWay> onTheWay,
                        int openEdition, AttachmentView scan, boolean scanFits, long joinedSince, List<Seal> seals) {

    public SummaryList list() {
        return line.list();
    }

    public Instant due() {
        return line.due();
    }

    /** What stands on an edition: a later one repeats what was reported before. */
    public List<ListedCase> upTo(int edition) {
        return cases.stream().filter(listed -> listed.edition() <= edition).toList();
    }

    public List<ListedCase> waiting() {
        return cases.stream().filter(ListedCase::waiting).toList();
    }
}
