package cn.ronghe.application;

import java.io.Serializable;
import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;

/** What was typed into one section, as last saved, and who saved it when. */
@Entity
@IdClass(SectionDraft.Key.class)
class SectionDraft {

    record Key(Long applicationId, Integer number) implements Serializable {
    }

    @Id
    private Long applicationId;
    @Id
    private Integer number;
    private String content;
    private String savedBy;
    private String savedByName;
    private Instant savedAt;
    @Version
    private int version;

    protected SectionDraft() {
    }

    SectionDraft(long applicationId, int number) {
        this.applicationId = applicationId;
        this.number = number;
    }

    void save(String newContent, String username, String name, Instant now) {
        this.content = newContent;
        this.savedBy = username;
        this.savedByName = name;
        this.savedAt = now;
    }

    long applicationId() {
        return applicationId;
    }

    int number() {
        return number;
    }

    String content() {
        return content;
    }

    String savedBy() {
        return savedBy;
    }

    String savedByName() {
        return savedByName;
    }

    Instant savedAt() {
        return savedAt;
    }

    /** Counts the saves from 1; 0 stands for a section that was never saved. */
    int revision() {
        return version + 1;
    }
}
