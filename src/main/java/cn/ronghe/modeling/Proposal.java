package cn.ronghe.modeling;

import java.time.Instant;

import cn.ronghe.workflow.engine.ModelBundle;

/**
 * A changed drawing with its forms that waits to be published or discarded. It is in force for nobody.
 *
 * @param sourceName the uploaded file's name, or the number of the earlier version
 */
public record Proposal(long id, Origin origin, String sourceName, ModelBundle bundle, String proposedByName,
                       Instant proposedAt) {

    /** Where it comes from; shown as {@code modeling.origin.<name>}. */
    public enum Origin { UPLOAD, SYSTEM_FILE, EARLIER_VERSION }
}
