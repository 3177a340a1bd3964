package cn.ronghe.carryover;

import java.time.Instant;

import cn.ronghe.recommendation.FrozenContent;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** An application's step from one edition of its form to another, with all that was typed until then. */
@Entity
@Immutable
class FormMove {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private Long applicationId;
    private String fromEdition;
    private String toEdition;
    private String content;
    private String movedBy;
    private String movedByName;
    private Instant movedAt;

    protected FormMove() {
    }

    FormMove(long applicationId, String fromEdition, String toEdition, FrozenContent before, String username, String name,
             Instant now) {
        this.applicationId = applicationId;
        this.fromEdition = fromEdition;
        this.toEdition = toEdition;
        this.content = before.canonical().text();
        this.movedBy = username;
        this.movedByName = name;
        this.movedAt = now;
    }

    long id() {
        return id;
    }

    String fromEdition() {
        return fromEdition;
    }

    String toEdition() {
        return toEdition;
    }

    /** What was typed, and the files as they were then. */
    FrozenContent before() {
        return FrozenContent.read(content);
    }

    String movedByName() {
        return movedByName;
    }

    Instant movedAt() {
        return movedAt;
    }
}
