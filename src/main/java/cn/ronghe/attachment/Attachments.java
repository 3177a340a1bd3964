package cn.ronghe.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import cn.ronghe.attachment.UploadResult.Refused;
import cn.ronghe.attachment.UploadResult.Stored;
import cn.ronghe.shared.Refusal;

/**
 * The files of cases. Who may add, read or remove is decided by the room that calls: look at the
 * {@link AttachmentView#caseKey()} of what {@link #find} returns before anything is handed out.
 */
@Service
public class Attachments {

    private final AttachmentRepository attachments;
    private final AttachmentCaseRepository cases;
    private final FileStore store;
    private final AttachmentSettings settings;
    private final Clock clock;
    private final TransactionTemplate together;
    private final TransactionTemplate apart;

    Attachments(AttachmentRepository attachments, AttachmentCaseRepository cases, FileStore store,
            AttachmentSettings settings, Clock clock, PlatformTransactionManager transactions) {
        this.attachments = attachments;
        this.cases = cases;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The endings of files that can be uploaded, lower case, without the dot. */
    public static List<String> endings() {
        return FileKind.allExtensions();
    }

    /**
     * Checks and keeps a file. Best called outside a transaction: receiving and checking take as long as the network
     * and the file want, the database is needed only at the end.
     *
     * @param fileName     as the browser sent it
     * @param declaredSize bytes, or −1 where it is not known; the bytes that arrive are counted anyway
     */
    public UploadResult add(String caseKey, String slot, String fileName, InputStream content, long declaredSize,
            Uploader who) {
        return add(FilePlace.of(caseKey, slot), fileName, content, declaredSize, who);
    }

    /** As the other, into a slot that takes so many files and no more, however many come at once. */
    public UploadResult add(String caseKey, String slot, int most, String fileName, InputStream content,
            long declaredSize, Uploader who) {
        return add(FilePlace.of(caseKey, slot).holding(most), fileName, content, declaredSize, who);
    }

    /** As the others, into a place with rules of its own. */
    public UploadResult add(FilePlace place, String fileName, InputStream content, long declaredSize, Uploader who) {
        return add(place, fileName, content, declaredSize, who, Supplier::get);
    }

    /**
     * As the other, where a case and its files change together: the file is received and checked first, and becomes one
     * of the case's when {@code entering} asks for it, in the transaction of that moment.
     *
     * @param entering locks the case and looks at it, then asks for the file, or refuses
     */
    public UploadResult add(FilePlace place, String fileName, InputStream content, long declaredSize, Uploader who,
            Function<Supplier<UploadResult>, UploadResult> entering) {
        FileName.Result named = FileName.of(fileName);
        if (named.refusal().isPresent()) {
            return new Refused(named.refusal().get());
        }
        FileName name = named.name().orElseThrow();
        Optional<Refusal> refusal = UploadCheck.name(name).or(() -> tooLarge(name, declaredSize));
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        try (IncomingFile file = IncomingFile.receive(content, settings.perFile().toBytes())) {
            return add(place, name, file, who, entering);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private UploadResult add(FilePlace place, FileName name, IncomingFile file, Uploader who,
            Function<Supplier<UploadResult>, UploadResult> entering) throws IOException {
        Optional<Refusal> refusal = file.size() == 0
                ? Optional.of(Refusal.of("attachment.empty", name.text()))
                : tooLarge(name, file.size());
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        Content found = ContentDetector.detect(file.path());
        refusal = UploadCheck.content(name, found).or(() -> place.tooFewPages(name.text(), found.pages()));
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        // asked once before the file is stored, so that a full case does not fill the disk, and again under the lock
        Optional<UploadResult> settled = settled(place, name, file);
        if (settled.filter(Refused.class::isInstance).isPresent()) {
            return settled.get();
        }
        try (InputStream in = Files.newInputStream(file.path())) {
            store.put(in);
        }
        makeLockRow(place.caseKey());
        return entering.apply(() -> enter(place, name, file, found, who));
    }

    private UploadResult enter(FilePlace place, FileName name, IncomingFile file, Content found, Uploader who) {
        FileKind kind = FileKind.ofExtension(name.extension()).orElseThrow();
        return together.execute(status -> {
            cases.lock(place.caseKey()).orElseThrow();
            return settled(place, name, file).orElseGet(() -> {
                Attachment row = new Attachment(place.caseKey(), place.slot(), name.text(), kind, file,
                        found.pages(), who, now());
                return new Stored(attachments.save(row).view(), false);
            });
        });
    }

    /** The files of a case that are not removed, by slot and then in the order of their upload. */
    public List<AttachmentView> of(String caseKey) {
        return attachments.findByCaseKeyAndRemovedAtIsNullOrderBySlotAscIdAsc(caseKey).stream()
                .map(Attachment::view).toList();
    }

    /** The same of several cases, by their keys; a case without files is missing. */
    public Map<String, List<AttachmentView>> of(Collection<String> caseKeys) {
        return caseKeys.isEmpty() ? Map.of()
                : attachments.findByCaseKeyInAndRemovedAtIsNullOrderBySlotAscIdAsc(caseKeys).stream()
                        .map(Attachment::view).collect(Collectors.groupingBy(AttachmentView::caseKey));
    }

    /** Also a removed file: a frozen version may name it. */
    public Optional<AttachmentView> find(long id) {
        return attachments.findById(id).map(Attachment::view);
    }

    /** As the other, of several by their ids. */
    public Map<Long, AttachmentView> find(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : attachments.findByIdIn(ids).stream().map(Attachment::view)
                .collect(Collectors.toMap(AttachmentView::id, Function.identity()));
    }

    /**
     * The content of a file, also of a removed one; the caller closes the stream.
     *
     * @throws NoSuchFileException when there is no such file, or when its content is missing from the store
     */
    public InputStream open(long id) throws IOException {
        AttachmentView file = find(id).orElseThrow(() -> new NoSuchFileException("attachment " + id));
        return store.open(file.sha256());
    }

    /**
     * Takes a file out of its case; its row and content stay.
     *
     * @return whether it was there until now
     */
    public boolean remove(long id, Uploader who) {
        return Boolean.TRUE.equals(together.execute(status ->
                attachments.findById(id).map(row -> row.remove(who, now())).orElse(false)));
    }

    public boolean has(String caseKey, String slot) {
        return attachments.existsByCaseKeyAndSlotAndRemovedAtIsNull(caseKey, slot);
    }

    /** The outcome where nothing is to be added: the content is there already, or the case is full. */
    private Optional<UploadResult> settled(FilePlace place, FileName name, IncomingFile file) {
        Optional<UploadResult> there = attachments
                .findFirstByCaseKeyAndSlotAndSha256AndRemovedAtIsNullOrderByIdAsc(
                        place.caseKey(), place.slot(), file.sha256())
                .map(row -> new Stored(row.view(), true));
        return there.or(() -> slotFull(place, name).or(() -> caseFull(place, name, file)).map(Refused::new));
    }

    private Optional<Refusal> slotFull(FilePlace place, FileName name) {
        return attachments.countByCaseKeyAndSlotAndRemovedAtIsNull(place.caseKey(), place.slot()) < place.most()
                ? Optional.empty()
                : Optional.of(Refusal.of("attachment.slot-full", name.text(), String.valueOf(place.most())));
    }

    private Optional<Refusal> caseFull(FilePlace place, FileName name, IncomingFile file) {
        long limit = settings.perCase().toBytes();
        long total = attachments.totalSize(place.caseKey());
        return total + file.size() <= limit
                ? Optional.empty()
                : Optional.of(Refusal.of("attachment.case-full", name.text(), FileSize.text(file.size()),
                        FileSize.text(limit), FileSize.text(total)));
    }

    private Optional<Refusal> tooLarge(FileName name, long size) {
        long limit = settings.perFile().toBytes();
        return size <= limit
                ? Optional.empty()
                : Optional.of(Refusal.of("attachment.too-large", name.text(), FileSize.text(limit)));
    }

    /** In a transaction of its own: on PostgreSQL a duplicate key would spoil the one that the caller may hold. */
    private void makeLockRow(String caseKey) {
        if (cases.existsById(caseKey)) {
            return;
        }
        try {
            apart.executeWithoutResult(status -> cases.insert(caseKey));
        } catch (DataIntegrityViolationException madeByAnother) {
            // the row is there, which is all that counts
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
