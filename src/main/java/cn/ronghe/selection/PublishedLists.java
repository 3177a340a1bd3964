package cn.ronghe.selection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.ronghe.application.Application;
import cn.ronghe.application.Applications;
import cn.ronghe.batch.Batches;
import cn.ronghe.batch.PlatformType;
import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.organization.Departments;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The result lists that everybody may read. */
@Component
@Transactional(readOnly = true)
public class PublishedLists {

    private final SelectionRepository selections;
    private final SelectionCandidateRepository candidates;
    private final Applications applications;
    private final Batches batches;
    private final PlatformTypes types;
    private final Departments departments;
    private final Clock clock;

    PublishedLists(SelectionRepository selections, SelectionCandidateRepository candidates, Applications applications,
                   Batches batches, PlatformTypes types, Departments departments, Clock clock) {
        this.selections = selections;
        this.candidates = candidates;
        this.applications = applications;
        this.batches = batches;
        this.types = types;
        this.departments = departments;
        this.clock = clock;
    }

    /**
     * @param before null for the newest, else {@link PublishedPage#nextBefore()} of the page before
     * @param size   lists per page, at least 1
     */
    public PublishedPage page(Long before, int size) {
        Optional<Selection> last = Optional.ofNullable(before).flatMap(selections::findById).filter(this::published);
        Limit limit = Limit.of(size + 1);
        List<Selection> found = last.map(s -> selections.before(s.publishedAt(), s.id(), limit))
                .orElseGet(() -> before == null ? selections.newest(limit) : List.of());
        List<Selection> shown = found.size() <= size ? found : found.subList(0, size);
        Map<Long, Long> counts = candidates.chosenIn(shown.stream().map(Selection::id).toList());
        return new PublishedPage(shown.stream().map(s -> line(s, counts.getOrDefault(s.id(), 0L))).toList(),
                found.size() <= size ? null : shown.get(size - 1).id());
    }

    public Optional<PublishedList> find(long selectionId) {
        return selections.findById(selectionId).filter(this::published).map(selection -> {
            PlatformType type = types.get(selection.typeCode());
            return new PublishedList(selection.id(), selection.roundNumber(),
                    batches.get(selection.batchId()).name(), type.name(), type.resultList(),
                    selection.documentNumber(), departments.get(selection.leadDepartment()).name(),
                    publishedOn(selection), chosen(selectionId));
        });
    }

    private List<PublishedList.Chosen> chosen(long selectionId) {
        List<Long> ids = candidates.findBySelectionIdOrderByListPosition(selectionId).stream()
                .filter(SelectionCandidate::chosen).map(SelectionCandidate::applicationId).toList();
        Map<Long, Application> cases = OpinionTable.byId(applications.byIds(ids));
        List<PublishedList.Chosen> chosen = new ArrayList<>();
        for (Long id : ids) {
            Application application = cases.get(id);
            chosen.add(new PublishedList.Chosen(chosen.size() + 1, application.platformName(),
                    application.organizationName(), departments.districtName(application.districtCode())));
        }
        return chosen;
    }

    private PublishedLine line(Selection selection, long chosen) {
        PlatformType type = types.get(selection.typeCode());
        return new PublishedLine(selection.id(), selection.roundNumber(), batches.get(selection.batchId()).name(),
                type.name(), type.resultList(), selection.documentNumber(), publishedOn(selection), chosen);
    }

    private boolean published(Selection selection) {
        return selection.state() == SelectionState.PUBLISHED;
    }

    private LocalDate publishedOn(Selection selection) {
        return LocalDate.ofInstant(selection.publishedAt(), clock.getZone());
    }
}
