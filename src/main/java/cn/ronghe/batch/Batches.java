package cn.ronghe.batch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.ronghe.calendar.PlainDates;
import cn.ronghe.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The batches, their windows and their quotas. */
@Service
@Transactional
public class Batches {

    private final BatchRepository batches;
    private final BatchTypeRepository batchTypes;
    private final PlatformTypes platformTypes;
    private final BatchTrail trail;
    private final PlainDates dates;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Batches(BatchRepository batches, BatchTypeRepository batchTypes, PlatformTypes platformTypes, BatchTrail trail,
            PlainDates dates, ApplicationEventPublisher events, Clock clock) {
        this.batches = batches;
        this.batchTypes = batchTypes;
        this.platformTypes = platformTypes;
        this.trail = trail;
        this.dates = dates;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Batch> all() {
        return batches.findAllByOrderByIdDesc();
    }

    @Transactional(readOnly = true)
    public Batch get(long id) {
        return batches.findById(id).orElseThrow(() -> new NoSuchElementException("batch " + id));
    }

    @Transactional(readOnly = true)
    public List<BatchType> typesOf(long batchId) {
        return batchTypes.findByBatchIdOrderById(batchId);
    }

    /** Of each of several batches, by its id. */
    @Transactional(readOnly = true)
    public Map<Long, List<BatchType>> typesOf(Collection<Batch> several) {
        List<Long> ids = several.stream().map(Batch::id).toList();
        Map<Long, List<BatchType>> opened = ids.isEmpty() ? Map.of() : batchTypes.findByBatchIdInOrderById(ids).stream()
                .collect(Collectors.groupingBy(BatchType::batchId));
        return ids.stream().collect(Collectors.toMap(Function.identity(), id -> opened.getOrDefault(id, List.of())));
    }

    @Transactional(readOnly = true)
    public Optional<BatchType> type(long batchId, String typeCode) {
        return batchTypes.findByBatchIdAndTypeCode(batchId, typeCode);
    }

    /** Opens a batch and says so to whoever must act on it. */
    public Optional<Refusal> open(OpenBatch command) {
        Optional<Refusal> refusal = wrongDays(command.opensOn(), command.closesOn(), command.districtDeadline())
                .or(() -> wrongTypes(command.types()));
        if (refusal.isPresent()) {
            return refusal;
        }
        Batch batch = batches.save(new Batch(command.batchYear(), command.name().strip(), command.opensOn(),
                command.closesOn(), command.districtDeadline()));
        command.types().forEach(type -> batchTypes.save(
                new BatchType(batch.id(), type.type(), type.quota(), type.secondApplication())));
        trail.record(batch.id(), "audit.batch.opened", "batch.trail.opened", trail.days(batch), command.types().stream()
                .map(type -> platformTypes.get(type.type()).name()).collect(Collectors.joining("、")));
        events.publishEvent(new BatchOpened(batch.id(), command.types().stream().map(OpenBatch.TypeQuota::type).toList()));
        return Optional.empty();
    }

    /** @param confirmed that the batch may be closed now, where it still takes applications and the new days are past */
    public Optional<Refusal> changeDays(long batchId, LocalDate opensOn, LocalDate closesOn, LocalDate deadline,
                                        boolean confirmed) {
        Batch batch = get(batchId);
        Optional<Refusal> refusal = wrongDays(opensOn, closesOn, deadline)
                .or(() -> confirmed ? Optional.empty() : ending(batch, closesOn));
        if (refusal.isEmpty()) {
            batch.move(opensOn, closesOn, deadline);
            trail.record(batchId, "audit.batch.days-changed", "batch.trail.is", trail.days(batch));
            events.publishEvent(new BatchDaysChanged(batchId));
        }
        return refusal;
    }

    /** Changes a quota; never below what has been chosen already. */
    public Optional<Refusal> changeQuota(long batchId, String typeCode, int quota) {
        BatchType type = lock(batchId, typeCode);
        if (quota < 0 || quota > MAX_QUOTA) {
            return Optional.of(Refusal.of("batch.quota.range", String.valueOf(MAX_QUOTA)));
        }
        if (quota < type.chosen()) {
            return Optional.of(Refusal.of("batch.quota.below", String.valueOf(quota), String.valueOf(type.chosen())));
        }
        trail.record(batchId, "audit.batch.quota-changed", "batch.trail.quota", platformTypes.get(typeCode).name(),
                String.valueOf(type.quota()), String.valueOf(quota));
        type.changeQuota(quota);
        return Optional.empty();
    }

    /**
     * Takes places out of the quota. Two at once wait for each other, so the quota holds.
     *
     * @return a refusal naming both numbers where fewer are left
     */
    public Optional<Refusal> choose(long batchId, String typeCode, int count) {
        BatchType type = lock(batchId, typeCode);
        if (count > type.left()) {
            return Optional.of(Refusal.of("batch.quota.exceeded", String.valueOf(count), String.valueOf(type.left())));
        }
        type.choose(count);
        return Optional.empty();
    }

    /** Gives back places that were taken by a list which was not published after all. */
    public void giveBack(long batchId, String typeCode, int count) {
        lock(batchId, typeCode).giveBack(count);
    }

    /**
     * The acceptance number (受理编号) of the next submitted application, e.g. 2026-XS-0017. Batches of one year count on
     * from each other, so that a number is given once.
     */
    public String nextAcceptanceNumber(long batchId, String typeCode) {
        int year = get(batchId).batchYear();
        List<BatchType> ofYear = batchTypes.lockOfYear(year, typeCode);
        int number = ofYear.stream().mapToInt(BatchType::lastNumber).max().orElse(0) + 1;
        ofYear.stream().filter(type -> type.batchId() == batchId).findFirst()
                .orElseThrow(() -> new NoSuchElementException("type " + typeCode + " in batch " + batchId))
                .numbered(number);
        return "%d-%s-%04d".formatted(year, platformTypes.get(typeCode).acceptancePrefix(), number);
    }

    static final int MAX_QUOTA = 9999;

    private BatchType lock(long batchId, String typeCode) {
        return batchTypes.lock(batchId, typeCode)
                .orElseThrow(() -> new NoSuchElementException("type " + typeCode + " in batch " + batchId));
    }

    private static Optional<Refusal> wrongDays(LocalDate opensOn, LocalDate closesOn, LocalDate deadline) {
        if (closesOn.isBefore(opensOn)) {
            return Optional.of(Refusal.of("batch.days.window", opensOn, closesOn));
        }
        return deadline.isBefore(closesOn)
                ? Optional.of(Refusal.of("batch.days.deadline", closesOn, deadline)) : Optional.empty();
    }

    private Optional<Refusal> ending(Batch batch, LocalDate closesOn) {
        LocalDate today = LocalDate.now(clock);
        boolean ends = closesOn.isBefore(today) && !batch.closesOn().isBefore(today);
        return ends ? Optional.of(Refusal.of("batch.days.ending", dates.fullDay(closesOn))) : Optional.empty();
    }

    private Optional<Refusal> wrongTypes(List<OpenBatch.TypeQuota> types) {
        if (types.isEmpty()) {
            return Optional.of(Refusal.of("batch.types.none"));
        }
        return types.stream().filter(type -> !platformTypes.knows(type.type()) || type.quota() < 0 || type.quota() > MAX_QUOTA)
                .findFirst().map(type -> Refusal.of("batch.types.wrong", type.type()));
    }
}
