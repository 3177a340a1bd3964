package cn.ronghe.batch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import cn.ronghe.shared.CleanText;
import cn.ronghe.shared.Phone;
import cn.ronghe.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The platform types of a batch that is running: further ones are added, none is ever removed. */
@Service
@Transactional
public class OpenedTypes {

    static final int MAX_NAME = 30;

    private final BatchRepository batches;
    private final BatchTypeRepository batchTypes;
    private final PlatformTypes platformTypes;
    private final BatchTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OpenedTypes(BatchRepository batches, BatchTypeRepository batchTypes, PlatformTypes platformTypes, BatchTrail trail,
                ApplicationEventPublisher events, Clock clock) {
        this.batches = batches;
        this.batchTypes = batchTypes;
        this.platformTypes = platformTypes;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a further type in a batch whose window is not over; the districts owe its summary lists from then on. */
    public Optional<Refusal> add(long batchId, OpenBatch.TypeQuota type) {
        Batch batch = batches.lock(batchId).orElseThrow(() -> new NoSuchElementException("batch " + batchId));
        if (!platformTypes.knows(type.type())) {
            return Optional.of(Refusal.of("batch.add.unknown"));
        }
        String name = platformTypes.get(type.type()).name();
        if (batch.closesOn().isBefore(LocalDate.now(clock))) {
            return Optional.of(Refusal.of("batch.add.closed"));
        }
        if (batchTypes.findByBatchIdAndTypeCode(batchId, type.type()).isPresent()) {
            return Optional.of(Refusal.of("batch.add.twice", name));
        }
        if (type.quota() < 0 || type.quota() > Batches.MAX_QUOTA) {
            return Optional.of(Refusal.of("batch.quota.range", String.valueOf(Batches.MAX_QUOTA)));
        }
        batchTypes.save(new BatchType(batchId, type.type(), type.quota(), type.secondApplication()));
        trail.record(batchId, "audit.batch.type-added", "batch.trail.type", name, String.valueOf(type.quota()));
        events.publishEvent(new BatchOpened(batchId, List.of(type.type())));
        return Optional.empty();
    }

    /** Names whom applicants may ask; nobody where both are blank. */
    public Optional<Refusal> changeContact(long batchId, String typeCode, String typedName, String typedPhone) {
        BatchType type = batchTypes.findByBatchIdAndTypeCode(batchId, typeCode)
                .orElseThrow(() -> new NoSuchElementException("type " + typeCode + " in batch " + batchId));
        String name = CleanText.strip(typedName);
        String phone = CleanText.strip(typedPhone);
        String typeName = platformTypes.get(typeCode).name();
        if (name.isEmpty() && phone.isEmpty()) {
            type.changeContact(null);
            trail.record(batchId, "audit.batch.contact-changed", "batch.trail.contact.none", typeName);
            return Optional.empty();
        }
        if (name.isEmpty() || name.length() > MAX_NAME || !CleanText.isClean(name) || !CleanText.isOneLine(name)) {
            return Optional.of(Refusal.of("batch.contact.name", String.valueOf(MAX_NAME)));
        }
        if (!Phone.isValid(phone)) {
            return Optional.of(Refusal.of("batch.contact.phone"));
        }
        type.changeContact(new Contact(name, phone));
        trail.record(batchId, "audit.batch.contact-changed", "batch.trail.contact", typeName, name, phone);
        return Optional.empty();
    }
}
