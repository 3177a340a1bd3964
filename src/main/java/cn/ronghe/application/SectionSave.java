package cn.ronghe.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import cn.ronghe.form.Violation;
import cn.ronghe.shared.Refusal;
import com.fasterxml.jackson.databind.JsonNode;

/** What became of an attempt to save a section. */
public sealed interface SectionSave {

    /** @param totals the server's computed fields by key */
    record Saved(int version, Instant savedAt, List<Violation> violations, SectionStanding standing,
                 Map<String, JsonNode> totals) implements SectionSave {
    }

    /** Somebody else saved in between; what they saved. */
    record Conflict(StoredSection theirs) implements SectionSave {
    }

    /** The content cannot be kept as it is. */
    record Refused(Refusal refusal) implements SectionSave {
    }

    /** The content was written with another edition of the form than the application has now. */
    record Outdated(Refusal refusal) implements SectionSave {
    }

    /** Nobody may change this section now. */
    record Closed(Refusal refusal) implements SectionSave {
    }
}
