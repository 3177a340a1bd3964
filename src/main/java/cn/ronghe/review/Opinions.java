package cn.ronghe.review;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import cn.ronghe.application.Application;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.shared.CleanText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The opinions given about applications, in the order in which they were given. */
@Component
@Transactional(readOnly = true)
public class Opinions {

    private static final Set<ReviewStep> HANDLING = Set.of(ReviewStep.DISTRICT_REVIEW);
    private static final Set<ReviewStep> REVIEWING = Set.of(ReviewStep.DISTRICT_REVIEW, ReviewStep.CITY_REVIEW);
    private static final Set<ReviewStep> LEADING =
            Set.of(ReviewStep.DISTRICT_SEAL, ReviewStep.SUPPLEMENT, ReviewStep.DISTRICT_RESEAL);

    private final ReviewOpinionRepository opinions;
    private final ReviewDepartments departments;

    Opinions(ReviewOpinionRepository opinions, ReviewDepartments departments) {
        this.opinions = opinions;
        this.departments = departments;
    }

    public List<ReviewOpinion> of(long applicationId) {
        return opinions.findByApplicationIdOrderById(applicationId);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(Application application, ReviewStep step, Outcome outcome, String text, SignedIn person, Instant now) {
        add(application, step, outcome, text, departments.at(step, application).code(), person, now);
    }

    /** @param departmentCode the department that was asked, where the step does not say which */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(Application application, ReviewStep step, Outcome outcome, String text, String departmentCode,
             SignedIn person, Instant now) {
        opinions.save(new ReviewOpinion(application, step, outcome, text == null ? "" : CleanText.strip(text),
                departmentCode, person, now));
    }

    /** Whether this person has handled the case in the district; then another one leads it. */
    boolean handled(long applicationId, String username) {
        return opinions.existsByApplicationIdAndUsernameAndStepIn(applicationId, username, HANDLING);
    }

    /** Whether this person has reviewed one of the cases, in the district or in the city. */
    boolean reviewedAny(Collection<Long> applicationIds, String username) {
        return !applicationIds.isEmpty()
                && opinions.existsByApplicationIdInAndUsernameAndStepIn(applicationIds, username, REVIEWING);
    }

    /** Whether this person has acted as the district's leader in the case; then another one handles it. */
    boolean led(long applicationId, String username) {
        return opinions.existsByApplicationIdAndUsernameAndStepIn(applicationId, username, LEADING);
    }

    /** Whether one of these departments has given an opinion about the case. */
    public boolean givenBy(long applicationId, Collection<String> departmentCodes) {
        return !departmentCodes.isEmpty()
                && opinions.existsByApplicationIdAndDepartmentCodeIn(applicationId, departmentCodes);
    }

    /**
     * The last that this person or one of their departments said about a version before this one; a return where one
     * said more about that version.
     */
    public Optional<ReviewOpinion> lastOf(SignedIn reader, long applicationId, int beforeVersion) {
        return of(applicationId).stream().filter(given -> given.versionNumber() < beforeVersion)
                .filter(given -> given.username().equals(reader.username())
                        || reader.worksIn(given.departmentCode()))
                .max(Comparator.comparingInt(ReviewOpinion::versionNumber).thenComparing(ReviewOpinion::asksForCorrection));
    }

    /** Why the applicant was asked for corrections of these versions. */
    public List<ReviewOpinion> returns(long applicationId, int fromVersion, int beforeVersion) {
        return of(applicationId).stream().filter(ReviewOpinion::asksForCorrection)
                .filter(given -> given.versionNumber() >= fromVersion && given.versionNumber() < beforeVersion).toList();
    }

    /** Who asked for a correction last. */
    Optional<ReviewOpinion> lastReturn(long applicationId) {
        return opinions.findFirstByApplicationIdAndOutcomeOrderByIdDesc(applicationId, Outcome.RETURNED);
    }

    /** When the current version was first decided on in the district: a seal on paper can only be younger. */
    Optional<Instant> firstReviewOfVersion(Application application) {
        return opinions.findFirstByApplicationIdAndVersionNumberAndStepOrderById(application.id(),
                application.currentVersion(), ReviewStep.DISTRICT_REVIEW).map(ReviewOpinion::givenAt);
    }
}
