package cn.ronghe.selection;

/**
 * What a member says of one application, as typed.
 *
 * @param opinion at most {@value PanelOpinions#MAX_OPINION} 字; may still be empty
 * @param score   a whole number 0–100; may still be empty
 */
public record SaveOpinion(long selectionId, long applicationId, String opinion, String score) {
}
