package cn.ronghe.application;

import java.util.List;
import java.util.Set;

import cn.ronghe.attachment.AttachmentView;

/** What the materials of an application have besides what its unit hands in. Every room below that has such is asked. */
public interface FurtherMaterials {

    /**
     * @param name  on the index of the evidence
     * @param place what it is
     */
    record Evidence(AttachmentView file, String name, String place) {
    }

    /** Of a version, where 0 is what is saved now; stands behind the unit's own. */
    List<Evidence> evidence(Application application, int version);

    /** Whether a file may be opened with this application's materials. */
    boolean contain(Application application, AttachmentView file);

    /** Actions of the audit that stand on a page of their own and not in the timeline. */
    Set<String> actionsElsewhere();
}
