package cn.ronghe.review;

import java.time.Instant;

import cn.ronghe.application.Application;
import cn.ronghe.organization.SignedIn;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** One point of a version's checklist with its text as it was then, answered or still open. */
@Entity
class CheckedPoint {

    /** Shown as {@code review.checklist.answer.<name>}. */
    enum Answer { FITS, FAILS }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long applicationId;
    private int versionNumber;
    private int position;
    private String item;
    @Enumerated(EnumType.STRING)
    private Answer answer;
    private String remark = "";
    private String username;
    private String personName;
    private Instant answeredAt;
    @Version
    private int version;

    protected CheckedPoint() {
    }

    CheckedPoint(Application application, int position, String item) {
        this.applicationId = application.id();
        this.versionNumber = application.currentVersion();
        this.position = position;
        this.item = item;
    }

    void answer(Answer given, String why, SignedIn person, Instant now) {
        this.answer = given;
        this.remark = why;
        this.username = person.username();
        this.personName = person.name();
        this.answeredAt = now;
    }

    boolean says(Answer given, String why) {
        return answer == given && remark.equals(why);
    }

    boolean answered() {
        return answer != null;
    }

    int versionNumber() {
        return versionNumber;
    }

    int position() {
        return position;
    }

    String item() {
        return item;
    }

    Answer answer() {
        return answer;
    }

    String remark() {
        return remark;
    }

    String personName() {
        return personName;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    /** How often it was written; 0 for a point that stands in no row yet. */
    int edition() {
        return version + 1;
    }
}
