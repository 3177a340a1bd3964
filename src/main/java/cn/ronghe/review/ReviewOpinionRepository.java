package cn.ronghe.review;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface ReviewOpinionRepository extends Repository<ReviewOpinion, Long> {

    ReviewOpinion save(ReviewOpinion opinion);

    List<ReviewOpinion> findByApplicationIdOrderById(long applicationId);

    Optional<ReviewOpinion> findFirstByApplicationIdAndOutcomeOrderByIdDesc(long applicationId, Outcome outcome);

    Optional<ReviewOpinion> findFirstByApplicationIdAndVersionNumberAndStepOrderById(long applicationId,
                                                                                    int versionNumber, ReviewStep step);

    boolean existsByApplicationIdInAndUsernameAndStepIn(Collection<Long> applicationIds, String username,
                                                        Collection<ReviewStep> steps);

    boolean existsByApplicationIdAndUsernameAndStepIn(long applicationId, String username,
                                                      Collection<ReviewStep> steps);

    boolean existsByApplicationIdAndDepartmentCodeIn(long applicationId, Collection<String> departmentCodes);
}
