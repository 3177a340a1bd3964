package cn.ronghe.selection;

import java.time.Instant;

/**
 * What one member said of one application.
 *
 * @param memberName who said it
 * @param opinion    may be empty
 * @param score      0–100, or null
 * @param savedAt    null where nothing is saved yet
 */
public record GivenOpinion(String memberName, String opinion, Integer score, Instant savedAt) {

    static final GivenOpinion NONE = new GivenOpinion("", "", null, null);
}
