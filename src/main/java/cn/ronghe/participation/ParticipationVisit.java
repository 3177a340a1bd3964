package cn.ronghe.participation;

import java.util.List;

import cn.ronghe.application.DossierHead;
import cn.ronghe.attachment.AttachmentView;
import cn.ronghe.shared.Refusal;
import org.springframework.lang.Nullable;

/**
 * What somebody finds who comes by the link of an invitation.
 *
 * @param participation whom the link is for
 * @param head          of the application; null where it was thrown away
 * @param role          what the unit is there
 * @param standing      whether it can be answered
 * @param closed        why the application takes no answers; for {@link Standing#CLOSED} only
 * @param files         the evidence so far
 */
public record ParticipationVisit(Participation participation, @Nullable DossierHead head, String role,
                                 Standing standing, @Nullable Refusal closed, List<AttachmentView> files) {

    /** Shown by {@code participation.standing.<name>}. */
    public enum Standing {
        OPEN, CONFIRMED, DECLINED, REVOKED,
        /** The link is too old. */
        EXPIRED,
        /** The invitation went to another address later. */
        REPLACED,
        /** The unit stands in the table no more. */
        GONE,
        /** The application can be changed no more. */
        CLOSED
    }

    public boolean open() {
        return standing == Standing.OPEN;
    }
}
