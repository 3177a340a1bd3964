package cn.ronghe.selection;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface SelectionOpinionRepository extends Repository<SelectionOpinion, Long> {

    SelectionOpinion save(SelectionOpinion opinion);

    List<SelectionOpinion> findBySelectionId(long selectionId);

    List<SelectionOpinion> findBySelectionIdAndUsername(long selectionId, String username);

    Optional<SelectionOpinion> findBySelectionIdAndApplicationIdAndUsername(long selectionId, long applicationId,
                                                                           String username);
}
