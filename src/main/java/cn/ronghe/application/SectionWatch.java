package cn.ronghe.application;

import java.time.Clock;
import java.time.Duration;

import cn.ronghe.organization.CurrentPerson;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells who fills in a section that others fill in, too, by whoever saved it last. */
@Component
@Transactional(readOnly = true)
public class SectionWatch {

    private static final Duration RECENT = Duration.ofMinutes(10);
    private static final LastSave NOBODY = new LastSave(0, null, null, false, false);

    private final OwnApplications own;
    private final SectionDrafts drafts;
    private final Clock clock;

    SectionWatch(OwnApplications own, SectionDrafts drafts, Clock clock) {
        this.own = own;
        this.drafts = drafts;
        this.clock = clock;
    }

    public LastSave last(long applicationId, int number) {
        return drafts.findByApplicationIdAndNumber(own.get(applicationId).id(), number).map(draft -> new LastSave(
                draft.revision(), draft.savedByName(), draft.savedAt(),
                draft.savedBy().equals(CurrentPerson.get().username()),
                draft.savedAt().plus(RECENT).isAfter(clock.instant()))).orElse(NOBODY);
    }
}
