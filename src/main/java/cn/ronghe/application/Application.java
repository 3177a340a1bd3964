package cn.ronghe.application;

import static cn.ronghe.application.ApplicationState.*;

import java.time.Instant;
import java.util.Arrays;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/**
 * An application (申报). It guards its own state: a step that does not fit throws {@link WrongState}, so check first.
 * What was typed lies in {@link SectionDraft}s, what was submitted in {@link ApplicationVersion}s.
 */
@Entity
public class Application {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private Long batchId;
    private String typeCode;
    private Long organizationId;
    private String organizationName;
    private String districtCode;
    private String substituteDepartment;
    private String platformName;
    private String formEdition;
    @Enumerated(EnumType.STRING)
    private ApplicationState state = DRAFT;
    private Instant stateSince;
    private String acceptanceNumber;
    private Instant submittedAt;
    private int currentVersion;
    private String correctionReason;
    private Instant correctionDue;
    private String createdBy;
    private Instant createdAt;
    @Version
    private int version;

    protected Application() {
    }

    Application(long batchId, String typeCode, long organizationId, String organizationName, String districtCode,
                String formEdition, String createdBy, Instant now) {
        this.batchId = batchId;
        this.typeCode = typeCode;
        this.organizationId = organizationId;
        this.organizationName = organizationName;
        this.districtCode = districtCode;
        this.formEdition = formEdition;
        this.createdBy = createdBy;
        this.createdAt = now;
        this.stateSince = now;
    }

    void rename(String newName) {
        require(state.editable());
        this.platformName = newName;
    }

    /** From here on it is filled in with another edition of its form. */
    public void useForm(String edition) {
        require(state.editable());
        this.formEdition = edition;
    }

    /** Its unit is the department that would review it: this one does instead. */
    void reviewInstead(String departmentCode) {
        require(state == DRAFT);
        this.substituteDepartment = departmentCode;
    }

    void submit(String number, Instant now) {
        move(now, IN_DISTRICT_REVIEW, DRAFT);
        this.acceptanceNumber = number;
        this.submittedAt = now;
        this.currentVersion = 1;
    }

    void correct(Instant now) {
        ApplicationState next = state == CORRECTING ? IN_DISTRICT_REVIEW : AWAITING_RESEAL;
        move(now, next, CORRECTING, CORRECTING_FOR_CITY);
        this.currentVersion++;
        endCorrection();
    }

    void withdraw(Instant now) {
        move(now, WITHDRAWN, IN_DISTRICT_REVIEW, CORRECTING, AWAITING_SEAL);
        endCorrection();
    }

    public void passFirstReview(Instant now) {
        move(now, AWAITING_SEAL, IN_DISTRICT_REVIEW);
    }

    public void rejectAtDistrict(Instant now) {
        move(now, DISTRICT_REJECTED, IN_DISTRICT_REVIEW);
    }

    /** Back to the applicant, from whoever has it: a correction asked for by the city comes back to the city. */
    public void returnForCorrection(String reason, Instant due, Instant now) {
        ApplicationState next = state == IN_DISTRICT_REVIEW ? CORRECTING : CORRECTING_FOR_CITY;
        move(now, next, IN_DISTRICT_REVIEW, IN_CITY_REVIEW, AWAITING_RESEAL);
        this.correctionReason = reason;
        this.correctionDue = due;
    }

    /** The correction did not come in time: the reviewer who asked for it decides again. */
    public void missCorrection(Instant now) {
        move(now, state == CORRECTING ? IN_DISTRICT_REVIEW : IN_CITY_REVIEW, CORRECTING, CORRECTING_FOR_CITY);
        endCorrection();
    }

    public void seal(Instant now) {
        move(now, SEALED, AWAITING_SEAL);
    }

    public void sendBackToHandler(Instant now) {
        move(now, IN_DISTRICT_REVIEW, AWAITING_SEAL);
    }

    public void reachCity(Instant now) {
        move(now, IN_CITY_REVIEW, SEALED);
    }

    public void reseal(Instant now) {
        move(now, IN_CITY_REVIEW, AWAITING_RESEAL);
    }

    public void passCityReview(Instant now) {
        move(now, AWAITING_SELECTION, IN_CITY_REVIEW);
    }

    public void rejectAtCity(Instant now) {
        move(now, CITY_REJECTED, IN_CITY_REVIEW);
    }

    public void conclude(boolean chosen, Instant now) {
        move(now, chosen ? CHOSEN : NOT_CHOSEN, AWAITING_SELECTION);
    }

    private void endCorrection() {
        this.correctionReason = null;
        this.correctionDue = null;
    }

    private void move(Instant now, ApplicationState next, ApplicationState... from) {
        require(Arrays.asList(from).contains(state));
        this.state = next;
        this.stateSince = now;
    }

    private void require(boolean fits) {
        if (!fits) {
            throw new WrongState("application " + id + " is " + state);
        }
    }

    public long id() {
        return id;
    }

    public long batchId() {
        return batchId;
    }

    public String typeCode() {
        return typeCode;
    }

    public long organizationId() {
        return organizationId;
    }

    public String organizationName() {
        return organizationName;
    }

    /** The district whose department reviews it first. */
    public String districtCode() {
        return districtCode;
    }

    /** The department that reviews it first instead of the district's own; null where its own does. */
    public String substituteDepartment() {
        return substituteDepartment;
    }

    /** The platform's name as last typed; null until then. */
    public String platformName() {
        return platformName;
    }

    /** SHA-256 of the edition of its form that it is filled in with. */
    public String formEdition() {
        return formEdition;
    }

    public ApplicationState state() {
        return state;
    }

    public Instant stateSince() {
        return stateSince;
    }

    /** The acceptance number (受理编号), given on submission. */
    public String acceptanceNumber() {
        return acceptanceNumber;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    /** Number of the version that is being reviewed: 1 after submission, one more with each correction. */
    public int currentVersion() {
        return currentVersion;
    }

    public String correctionReason() {
        return correctionReason;
    }

    public Instant correctionDue() {
        return correctionDue;
    }

    public String createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** The key under which audit entries, mails and files of this case lie. */
    public String caseKey() {
        return caseKeyOf(id);
    }

    public static String caseKeyOf(long applicationId) {
        return "application:" + applicationId;
    }
}
