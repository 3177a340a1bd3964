package cn.ronghe.review;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import cn.ronghe.batch.PlatformType;
import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.organization.Role;
import cn.ronghe.organization.SignedIn;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which reported cases have their sealed paper copies with the city department (H 五). */
@Component
@Transactional(readOnly = true)
public class PaperBoard {

    private final PaperReceiptRepository receipts;
    private final SummaryListEntryRepository entries;
    private final ReviewDepartments departments;
    private final PlatformTypes types;
    private final PaperRules rules;

    PaperBoard(PaperReceiptRepository receipts, SummaryListEntryRepository entries, ReviewDepartments departments,
               PlatformTypes types, PaperRules rules) {
        this.receipts = receipts;
        this.entries = entries;
        this.departments = departments;
        this.types = types;
        this.rules = rules;
    }

    /** Whether this person is a handler of a city department that receives paper. */
    public boolean receives(SignedIn person) {
        return !typesOf(person).isEmpty();
    }

    /** What has been reported to this person's departments, newest batch first. */
    public List<PaperGroup> groups(SignedIn person) {
        Collection<String> own = typesOf(person);
        return own.isEmpty() ? List.of() : receipts.groups(own);
    }

    /**
     * The rows of a page, in the order of their submission; ask with a filter of {@link #groups} only.
     *
     * @param after the last application of the page before; 0 for the first page
     */
    public List<PaperLine> lines(PaperFilter filter, long after, int atMost) {
        return receipts.lines(filter.batchId(), filter.typeCode(), filter.district(), filter.received(), after,
                Limit.of(atMost));
    }

    /** Empty for a case that has not been reported. */
    public Optional<PaperState> of(long applicationId) {
        return entries.findByApplicationId(applicationId).filter(SummaryListEntry::reported)
                .map(entry -> new PaperState(receipts.findByApplicationId(applicationId).orElse(null), rules.copies()));
    }

    /** How many copies are asked for. */
    public int wanted() {
        return rules.copies();
    }

    private List<String> typesOf(SignedIn person) {
        return types.all().stream().map(PlatformType::code)
                .filter(type -> person.holds(Role.HANDLER, departments.city(type).code())).toList();
    }
}
