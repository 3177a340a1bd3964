package cn.ronghe.batch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * Names whom applicants may ask, of every type that is given, or of none where one of them is wrong; nobody where
     * name and phone are blank.
     *
     * @return what is wrong, by type
     */
    public Map<String, Refusal> changeContacts(long batchId, Map<String, Contact> typed) {
        Map<String, Contact> contacts = new LinkedHashMap<>();
        typed.forEach((type, contact) -> contacts.put(type,
                new Contact(CleanText.strip(contact.name()), CleanText.strip(contact.phone()))));
        Map<String, Refusal> problems = new LinkedHashMap<>();
        contacts.forEach((type, contact) -> problem(contact).ifPresent(why -> problems.put(type, why)));
        if (problems.isEmpty()) {
            contacts.forEach((type, contact) -> change(batchId, type, contact));
        }
        return problems;
    }

    private static Optional<Refusal> problem(Contact contact) {
        String name = contact.name();
        if (name.isEmpty() && contact.phone().isEmpty()) {
            return Optional.empty();
        }
        if (name.isEmpty() || name.length() > MAX_NAME || !CleanText.isClean(name) || !CleanText.isOneLine(name)) {
            return Optional.of(Refusal.of("batch.contact.name", String.valueOf(MAX_NAME)));
        }
        return Phone.isValid(contact.phone()) ? Optional.empty() : Optional.of(Refusal.of("batch.contact.phone"));
    }

    private void change(long batchId, String typeCode, Contact contact) {
        BatchType type = batchTypes.findByBatchIdAndTypeCode(batchId, typeCode)
                .orElseThrow(() -> new NoSuchElementException("type " + typeCode + " in batch " + batchId));
        Optional<Contact> next = Optional.of(contact).filter(named -> !named.name().isEmpty());
        if (next.equals(type.contact())) {
            return;
        }
        String typeName = platformTypes.get(typeCode).name();
        type.changeContact(next.orElse(null));
        next.ifPresentOrElse(named -> trail.record(batchId, "audit.batch.contact-changed", "batch.trail.contact", typeName,
                named.name(), named.phone()), () -> trail.record(batchId, "audit.batch.contact-changed",
                "batch.trail.contact.none", typeName));
    }
}
