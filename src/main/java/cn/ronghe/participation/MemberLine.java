package cn.ronghe.participation;

import java.util.List;

import cn.ronghe.attachment.AttachmentView;
import cn.ronghe.participation.Participation.State;
import org.springframework.lang.Nullable;

/**
 * One unit and what is known of its confirmation.
 *
 * @param participation null where it was not invited
 * @param files         the evidence of a unit that has confirmed
 */
public record MemberLine(MemberUnit unit, @Nullable Participation participation, List<AttachmentView> files) {

    /** INVITED, CONFIRMED, DECLINED; NONE where it was not invited, OWN where it need not be. */
    public String state() {
        return participation != null ? participation.state().name() : unit.own() ? "OWN" : "NONE";
    }

    public boolean confirmed() {
        return unit.own() || is(State.CONFIRMED);
    }

    boolean is(State state) {
        return participation != null && participation.state() == state;
    }

    /** Whether it can be invited: never asked, or it has said no. */
    public boolean invitable() {
        return !unit.own() && (participation == null || is(State.DECLINED));
    }
}
