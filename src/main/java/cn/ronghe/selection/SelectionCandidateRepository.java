package cn.ronghe.selection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SelectionCandidateRepository extends Repository<SelectionCandidate, Long> {

    record Count(long selectionId, long number) {
    }

    SelectionCandidate save(SelectionCandidate candidate);

    List<SelectionCandidate> findBySelectionIdOrderByListPosition(long selectionId);

    @Query("""
            select new cn.ronghe.selection.SelectionCandidateRepository$Count(c.selectionId, count(c))
            from SelectionCandidate c where c.selectionId in :selectionIds and c.chosen group by c.selectionId""")
    List<Count> countChosen(Collection<Long> selectionIds);

    @Query("""
            select new cn.ronghe.selection.SelectionCandidateRepository$Count(c.selectionId, count(c))
            from SelectionCandidate c where c.selectionId in :selectionIds group by c.selectionId""")
    List<Count> countAll(Collection<Long> selectionIds);

    /** How many applications each of them compares. */
    default Map<Long, Long> in(Collection<Long> selectionIds) {
        return countAll(selectionIds).stream().collect(Collectors.toMap(Count::selectionId, Count::number));
    }

    default Map<Long, Long> chosenIn(Collection<Long> selectionIds) {
        return selectionIds.isEmpty() ? Map.of() : countChosen(selectionIds).stream()
                .collect(Collectors.toMap(Count::selectionId, Count::number));
    }
}
