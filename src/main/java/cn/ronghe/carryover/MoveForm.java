package cn.ronghe.carryover;

/**
 * Goes on with the edition of the form that stands now.
 *
 * @param from the edition that was compared for the person, and {@code to} the one that it was compared with
 */
public record MoveForm(long applicationId, String from, String to) {
}
