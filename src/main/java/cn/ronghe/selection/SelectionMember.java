package cn.ronghe.selection;

import java.time.Instant;

import cn.ronghe.organization.Person;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A member of the panel (遴选组成员) of one selection. */
@Entity
class SelectionMember {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long selectionId;
    private String username;
    private String name;
    private String departmentCode;
    private Instant finishedAt;
    @Version
    private int version;

    protected SelectionMember() {
    }

    SelectionMember(long selectionId, Person person) {
        this.selectionId = selectionId;
        this.username = person.username();
        this.name = person.name();
        this.departmentCode = person.panelDepartment().orElse(null);
    }

    void finish(Instant now) {
        this.finishedAt = now;
    }

    long selectionId() {
        return selectionId;
    }

    String username() {
        return username;
    }

    String name() {
        return name;
    }

    /** Null for an outside expert. */
    String departmentCode() {
        return departmentCode;
    }

    Instant finishedAt() {
        return finishedAt;
    }

    boolean finished() {
        return finishedAt != null;
    }
}
