package cn.ronghe.recommendation;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** An edition (表单版本) of a recommendation form as it is kept: canonical JSON under its own SHA-256, never changed. */
@Entity
@Immutable
class FormEdition implements Persistable<String> {

    @Id
    private String sha256;
    private String content;
    private Instant recordedAt;
    @Transient
    private boolean recorded = true;

    protected FormEdition() {
    }

    FormEdition(EditionContent content, Instant now) {
        this.sha256 = content.canonical().sha256();
        this.content = content.canonical().text();
        this.recordedAt = now;
        this.recorded = false;
    }

    String content() {
        return content;
    }

    @Override
    public String getId() {
        return sha256;
    }

    @Override
    public boolean isNew() {
        return !recorded;
    }
}
