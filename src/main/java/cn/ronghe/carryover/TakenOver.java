package cn.ronghe.carryover;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import cn.ronghe.shared.CanonicalJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.springframework.data.domain.Persistable;

/** The last time that an application took contents over from another one, so that it can be undone. */
@Entity
public class TakenOver implements Persistable<Long> {

    /**
     * A section that it changed.
     *
     * @param before   what stood there
     * @param revision of the section afterwards
     */
    record Touched(int number, JsonNode before, int revision) {
    }

    @Id
    private Long applicationId;
    private String sourceName;
    private int itemCount;
    private String takenByName;
    private Instant takenAt;
    private String beforeJson;
    @Version
    private Integer version;

    protected TakenOver() {
    }

    TakenOver(long applicationId) {
        this.applicationId = applicationId;
    }

    void record(String source, int count, List<Touched> touched, String byName, Instant now) {
        ArrayNode sections = JsonNodeFactory.withExactBigDecimals(true).arrayNode();
        touched.forEach(section -> {
            ObjectNode entry = sections.addObject().put("number", section.number()).put("revision", section.revision());
            entry.set("before", section.before());
        });
        this.sourceName = source;
        this.itemCount = count;
        this.takenByName = byName;
        this.takenAt = now;
        this.beforeJson = CanonicalJson.of(sections).text();
    }

    List<Touched> touched() {
        List<Touched> touched = new ArrayList<>();
        new CanonicalJson(beforeJson).tree().forEach(entry -> touched.add(new Touched(entry.get("number").intValue(),
                entry.get("before"), entry.get("revision").intValue())));
        return touched;
    }

    /** The application from which it came, in words. */
    public String sourceName() {
        return sourceName;
    }

    /** How many fields and tables. */
    public int itemCount() {
        return itemCount;
    }

    public String takenByName() {
        return takenByName;
    }

    public Instant takenAt() {
        return takenAt;
    }

    @Override
    public Long getId() {
        return applicationId;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }
}
