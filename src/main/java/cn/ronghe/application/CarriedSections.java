package cn.ronghe.application;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import cn.ronghe.organization.SignedIn;
import cn.ronghe.shared.CanonicalJson;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.stereotype.Component;

/** Puts other sections in the place of an application's. What stays as it was stays with whoever saved it. */
@Component
public class CarriedSections {

    private final SectionDrafts drafts;

    CarriedSections(SectionDrafts drafts) {
        this.drafts = drafts;
    }

    /** A number goes on counting its saves, so that nobody takes the new section for the one that stood there. */
    public void replace(long applicationId, Map<String, ObjectNode> sections, SignedIn person, Instant now) {
        int number = 0;
        for (ObjectNode content : sections.values()) {
            number++;
            Optional<SectionDraft> there = drafts.findByApplicationIdAndNumber(applicationId, number);
            String text = CanonicalJson.of(content).text();
            boolean same = there.map(draft -> draft.content().equals(text)).orElse(content.isEmpty());
            if (!same) {
                SectionDraft draft = there.orElse(new SectionDraft(applicationId, number));
                draft.save(text, person.username(), person.name(), now);
                drafts.save(draft);
            }
        }
        drafts.deleteAllBeyond(applicationId, number);
    }
}
