package cn.ronghe.batch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Optional;

import cn.ronghe.calendar.PlainDates;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.organization.Departments;
import cn.ronghe.shared.CleanText;
import cn.ronghe.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives single districts more time (延期) and takes it back. The batch is locked, so two extensions never meet. */
@Service
@Transactional
public class Extensions {

    static final int MAX_REASON = 500;

    private final BatchRepository batches;
    private final DistrictExtensionRepository extensions;
    private final Departments departments;
    private final BatchTrail trail;
    private final PlainDates dates;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Extensions(BatchRepository batches, DistrictExtensionRepository extensions, Departments departments,
               BatchTrail trail, PlainDates dates, ApplicationEventPublisher events, Clock clock) {
        this.batches = batches;
        this.extensions = extensions;
        this.departments = departments;
        this.trail = trail;
        this.dates = dates;
        this.events = events;
        this.clock = clock;
    }

    /** The new day is later than the batch's own and not past; what was given before is replaced. */
    public Optional<Refusal> extend(ExtendDeadline command) {
        Batch batch = lock(command.batchId());
        Optional<Refusal> refusal = unknown(command.districtCode())
                .or(() -> wrongDay(command.deadline(), batch))
                .or(() -> wrongReason(command.reason()));
        if (refusal.isPresent()) {
            return refusal;
        }
        String reason = CleanText.strip(command.reason());
        DistrictExtension extension = extensions.findByBatchIdAndDistrictCode(batch.id(), command.districtCode())
                .orElseGet(() -> new DistrictExtension(batch.id(), command.districtCode()));
        extension.give(command.deadline(), reason, CurrentPerson.get(), clock.instant());
        extensions.save(extension);
        trail.record(batch.id(), "audit.batch.extended", "batch.trail.extended",
                departments.districtName(command.districtCode()), dates.fullDay(command.deadline()), reason);
        events.publishEvent(new DistrictDeadlineMoved(batch.id(), command.districtCode(), command.deadline(), true,
                reason));
        return Optional.empty();
    }

    /** The district is back at the batch's own deadline; an extension that has run out stays on record. */
    public Optional<Refusal> takeBack(long batchId, String districtCode, String reason) {
        Batch batch = lock(batchId);
        Optional<DistrictExtension> given = extensions.findByBatchIdAndDistrictCode(batchId, districtCode);
        if (given.isEmpty()) {
            return Optional.of(Refusal.of("batch.extension.none"));
        }
        if (given.get().deadline().isBefore(LocalDate.now(clock))) {
            return Optional.of(Refusal.of("batch.extension.over", dates.fullDay(given.get().deadline())));
        }
        Optional<Refusal> refusal = wrongReason(reason);
        if (refusal.isEmpty()) {
            String why = CleanText.strip(reason);
            extensions.delete(given.get());
            trail.record(batchId, "audit.batch.extension-taken-back", "batch.trail.taken-back",
                    departments.districtName(districtCode), dates.fullDay(batch.districtDeadline()), why);
            events.publishEvent(new DistrictDeadlineMoved(batchId, districtCode, batch.districtDeadline(), false, why));
        }
        return refusal;
    }

    private Batch lock(long batchId) {
        return batches.lock(batchId).orElseThrow(() -> new NoSuchElementException("batch " + batchId));
    }

    private Optional<Refusal> unknown(String districtCode) {
        boolean known = departments.districts().stream().anyMatch(district -> district.code().equals(districtCode));
        return known ? Optional.empty() : Optional.of(Refusal.of("batch.extension.district"));
    }

    private Optional<Refusal> wrongDay(LocalDate deadline, Batch batch) {
        if (!deadline.isAfter(batch.districtDeadline())) {
            return Optional.of(Refusal.of("batch.extension.later", dates.fullDay(batch.districtDeadline())));
        }
        return deadline.isBefore(LocalDate.now(clock)) ? Optional.of(Refusal.of("batch.extension.past"))
                : Optional.empty();
    }

    private static Optional<Refusal> wrongReason(String reason) {
        if (reason == null || CleanText.isBlank(reason)) {
            return Optional.of(Refusal.of("batch.extension.reason"));
        }
        return CleanText.strip(reason).length() > MAX_REASON || !CleanText.isClean(reason)
                ? Optional.of(Refusal.of("batch.extension.reason.wrong", String.valueOf(MAX_REASON)))
                : Optional.empty();
    }
}
