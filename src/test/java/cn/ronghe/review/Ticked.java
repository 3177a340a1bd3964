package cn.ronghe.review;

import java.util.List;

/** What a handler answers in the first review's checklist, for tests. */
public final class Ticked {

    private Ticked() {
    }

    /** Every point fits. */
    public static SaveChecklist everything(Checklist list) {
        return new SaveChecklist(list.applicationId(), list.versionNumber(), list.points().stream()
                .map(point -> new SaveChecklist.Line(point.position(), "FITS", "", point.edition())).toList());
    }

    /** One point, as the person saw it. */
    public static SaveChecklist point(Checklist list, int position, String answer, String remark) {
        return new SaveChecklist(list.applicationId(), list.versionNumber(), List.of(new SaveChecklist.Line(position,
                answer, remark, list.points().get(position - 1).edition())));
    }
}
