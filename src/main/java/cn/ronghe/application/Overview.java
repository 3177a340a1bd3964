package cn.ronghe.application;

import java.time.Instant;
import java.util.List;

import cn.ronghe.attachment.AttachmentView;
import cn.ronghe.batch.PlatformType.AttachmentSlot;
import cn.ronghe.form.Violation;
import cn.ronghe.shared.Refusal;
import org.springframework.lang.Nullable;

/** How far an application is: every section and every place for files, in order, and what else there is to do. */
public record Overview(List<SectionStatus> sections, List<SlotStatus> slots, List<FurtherStep> further) {

    public record SectionStatus(int number, String title, SectionStanding standing, List<Violation> errors,
                                List<Violation> warnings, String savedBy, Instant savedAt) {

        public boolean complete() {
            return standing.complete();
        }
    }

    /** A file that cannot stay as it is, and what to do about it. */
    public record Unfit(AttachmentView file, Refusal why) {
    }

    public record SlotStatus(AttachmentSlot slot, List<AttachmentView> files, List<Unfit> unfit) {

        /** What is wrong with a file of this place; null where nothing is. */
        public Refusal flaw(AttachmentView file) {
            return unfit.stream().filter(each -> each.file().equals(file)).findFirst().map(Unfit::why).orElse(null);
        }

        public boolean missing() {
            return slot.required() && files.isEmpty();
        }

        public boolean complete() {
            return !missing() && unfit.isEmpty();
        }
    }

    public boolean complete() {
        return sections.stream().allMatch(SectionStatus::complete) && slots.stream().allMatch(SlotStatus::complete)
                && hindrances() == 0;
    }

    private long hindrances() {
        return further.stream().mapToLong(FurtherStep::hindrances).sum();
    }

    /** The first section that is not complete; null where all are. */
    @Nullable
    public SectionStatus firstOpen() {
        return sections.stream().filter(section -> !section.complete()).findFirst().orElse(null);
    }

    public long sectionsDone() {
        return sections.stream().filter(SectionStatus::complete).count();
    }

    public long slotsRequired() {
        return slots.stream().filter(slot -> slot.slot().required()).count();
    }

    public long slotsDone() {
        return slots.stream().filter(slot -> slot.slot().required() && slot.complete()).count();
    }

    public boolean filesComplete() {
        return slots.stream().allMatch(SlotStatus::complete);
    }

    /** Everything that keeps it from being submitted. */
    public long problems() {
        return sections.stream().mapToLong(section -> section.errors().size()).sum()
                + slots.stream().filter(SlotStatus::missing).count()
                + slots.stream().mapToLong(slot -> slot.unfit().size()).sum() + hindrances();
    }
}
