package cn.ronghe.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.ronghe.application.Application;
import cn.ronghe.application.ApplicationNames;
import cn.ronghe.application.ApplicationState;
import cn.ronghe.application.Applications;
import cn.ronghe.attachment.AttachmentView;
import cn.ronghe.batch.Batch;
import cn.ronghe.batch.Batches;
import cn.ronghe.batch.PlatformType;
import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.organization.Department;
import cn.ronghe.organization.Departments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Summary lists as pages show them. */
@Component
@Transactional(readOnly = true)
public class SummaryListBoard {

    private static final Set<ApplicationState> ON_THE_WAY = EnumSet.of(ApplicationState.IN_DISTRICT_REVIEW,
            ApplicationState.CORRECTING, ApplicationState.AWAITING_SEAL);

    private static final int PER_PAGE = 100;

    /**
     * Whole batches, newest first, until there are enough lists.
     *
     * @param nextBefore asks for the page after this one; null on the last page
     */
    public record Page(List<ListLine> lines, Long nextBefore) {
    }

    private final SummaryListRepository lists;
    private final SummaryListEntryRepository entries;
    private final Applications applications;
    private final ApplicationNames names;
    private final SealedScans scans;
    private final SealRepository seals;
    private final Departments departments;
    private final ReviewDepartments asked;
    private final PlatformTypes types;
    private final Batches batches;
    private final ListDeadlines deadlines;
    private final Clock clock;

    SummaryListBoard(SummaryListRepository lists, SummaryListEntryRepository entries, Applications applications,
                     ApplicationNames names, SealedScans scans, SealRepository seals, Departments departments,
                     ReviewDepartments asked, PlatformTypes types, Batches batches, ListDeadlines deadlines, Clock clock) {
        this.lists = lists;
        this.entries = entries;
        this.applications = applications;
        this.names = names;
        this.scans = scans;
        this.seals = seals;
        this.departments = departments;
        this.asked = asked;
        this.types = types;
        this.batches = batches;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The lists that these departments make, newest batch first. */
    public List<ListLine> madeBy(Collection<String> departmentCodes) {
        return lines(lists.findByDepartmentCodeInOrderByBatchIdDescTypeCodeAscDepartmentCode(departmentCodes));
    }

    /** The lists that city departments among these receive. */
    public List<ListLine> receivedBy(Collection<String> departmentCodes) {
        return lines(lists.findByTypeCodeInOrderByBatchIdDescTypeCodeAscDepartmentCode(received(departmentCodes)));
    }

    /** A page of them. @param before the keyset's next page */
    public Page receivedBy(Collection<String> departmentCodes, long before) {
        return page(received(departmentCodes), before);
    }

    private List<String> received(Collection<String> departmentCodes) {
        return types.all().stream().map(PlatformType::code)
                .filter(type -> departmentCodes.contains(asked.city(type).code())).toList();
    }

    /** Code of the city department that reviews what stands on this list. */
    public String receiver(SummaryList list) {
        return asked.city(list.typeCode()).code();
    }

    /** Every list of every batch, newest batch first, then by type and department. */
    public List<ListLine> all() {
        return lines(lists.findAllByOrderByBatchIdDescTypeCodeAscDepartmentCode());
    }

    /** A page of them. @param before the keyset's next page */
    public Page page(long before) {
        return page(types.all().stream().map(PlatformType::code).toList(), before);
    }

    private Page page(List<String> typeCodes, long before) {
        List<BatchLists> found = lists.inBatchesBefore(before, typeCodes);
        List<Long> shown = new ArrayList<>();
        long counted = 0;
        for (BatchLists batch : found) {
            if (counted < PER_PAGE) {
                shown.add(batch.batchId());
                counted += batch.lists();
            }
        }
        return new Page(lines(lists.findByBatchIdInAndTypeCodeInOrderByBatchIdDescTypeCodeAscDepartmentCode(shown, typeCodes)),
                shown.size() < found.size() ? shown.get(shown.size() - 1) : null);
    }

    /** Those that are neither reported nor skipped after their deadline, of every batch. */
    List<ListLine> overdue() {
        return lines(lists.findByStateInOrderById(List.of(SummaryListState.OPEN, SummaryListState.PREPARED))).stream()
                .filter(ListLine::overdue).toList();
    }

    public Optional<ListSheet> sheet(long listId) {
        return lists.findById(listId).map(this::sheet);
    }

    /** The open and unreported cases of a list that exists. */
    public UnreportedCases unreported(long listId) {
        SummaryList list = lists.findById(listId).orElseThrow();
        int sealed = (int) entries.findByListIdOrderByPosition(listId).stream().filter(entry -> !entry.reported()).count();
        return new UnreportedCases(onTheWay(list).size(), sealed);
    }

    private ListSheet sheet(SummaryList list) {
        List<SummaryListEntry> all = entries.findByListIdOrderByPosition(list.id());
        List<ListedCase> cases = cases(list, all);
        int edition = cases.stream().filter(ListedCase::waiting).mapToInt(ListedCase::edition).max()
                .orElse(list.edition());
        AttachmentView scan = scans.ofList(list, edition).orElse(null);
        return new ListSheet(lines(List.of(list)).get(0), types.get(list.typeCode()), cases, onTheWay(list), edition,
                scan, scan != null && scans.isOfEdition(scan, list, edition),
                list.state() == SummaryListState.PREPARED ? all.stream().filter(entry -> !entry.prepared()).count() : 0,
                seals.findByCaseKeyInOrderById(List.of(list.caseKey())));
    }

    private List<ListedCase> cases(SummaryList list, List<SummaryListEntry> all) {
        Map<Long, Application> byId = applications.byIds(all.stream().map(SummaryListEntry::applicationId).toList())
                .stream().collect(Collectors.toMap(Application::id, Function.identity()));
        Map<String, Seal> lastSeals = new HashMap<>();
        List<String> keys = byId.values().stream().map(Application::caseKey).toList();
        if (!keys.isEmpty()) {
            seals.findByCaseKeyInOrderById(keys).forEach(seal -> lastSeals.put(seal.caseKey(), seal));
        }
        return all.stream().map(entry -> {
            Application application = byId.get(entry.applicationId());
            Seal seal = lastSeals.get(application.caseKey());
            return new ListedCase(entry.position(), application.id(), names.of(application),
                    application.organizationName(), application.acceptanceNumber(), entry.edition(),
                    isWaiting(list, entry), seal.leaderName(), seal.sealedAt());
        }).toList();
    }

    private List<CaseOnTheWay> onTheWay(SummaryList list) {
        Department department = departments.get(list.departmentCode());
        return applications.in(list.batchId(), list.typeCode(), ON_THE_WAY).stream()
                .filter(application -> asked.reviewsFirst(department, application))
                .map(application -> new CaseOnTheWay(names.of(application), application.organizationName(),
                        application.acceptanceNumber(), application.state(), application.stateSince()))
                .toList();
    }

    private List<ListLine> lines(List<SummaryList> found) {
        Map<Long, Batch> byBatch = batches.all().stream().collect(Collectors.toMap(Batch::id, Function.identity()));
        Map<String, Department> byCode = departments.byCodes(found.stream().map(SummaryList::departmentCode).toList());
        Map<Long, List<SummaryListEntry>> byList = entriesOf(found.stream().map(SummaryList::id).toList());
        Map<Long, ListDeadlines.Due> due = deadlines.of(found);
        Instant now = clock.instant();
        return found.stream().sorted(asOnPages()).map(list -> {
            ListDeadlines.Due until = due.get(list.id());
            List<SummaryListEntry> on = byList.getOrDefault(list.id(), List.of());
            return new ListLine(list, byBatch.get(list.batchId()).name(), types.get(list.typeCode()).name(),
                    byCode.get(list.departmentCode()).name(), until.at(), until.extended(),
                    asked.isSubstitute(byCode.get(list.departmentCode()), list.typeCode()),
                    !list.state().closed() && until.at().isBefore(now),
                    on.size(), (int) on.stream().filter(entry -> isWaiting(list, entry)).count(),
                    filing(byBatch.get(list.batchId())));
        }).toList();
    }

    private LocalDate filing(Batch batch) {
        return LocalDate.now(clock).isAfter(batch.closesOn()) ? null : batch.closesOn();
    }

    private Comparator<SummaryList> asOnPages() {
        return Comparator.comparing(SummaryList::batchId, Comparator.reverseOrder())
                .thenComparing(list -> types.get(list.typeCode()).order())
                .thenComparing(SummaryList::departmentCode);
    }

    private Map<Long, List<SummaryListEntry>> entriesOf(Collection<Long> listIds) {
        return listIds.isEmpty() ? Map.of() : entries.findByListIdIn(listIds).stream()
                .collect(Collectors.groupingBy(SummaryListEntry::listId));
    }

    private static boolean isWaiting(SummaryList list, SummaryListEntry entry) {
        return list.state().closed() && !entry.reported();
    }
}
