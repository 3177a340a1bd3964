package cn.ronghe.recommendation;

/**
 * A form's edition that an earlier program kept and this one cannot read. Nothing is lost: the texts and what was filled in
 * are still there, but cannot be shown before a program that knows them is installed.
 */
public class UnreadableEdition extends RuntimeException {

    UnreadableEdition(String sha256, Exception cause) {
        super("form edition " + sha256 + ": " + cause.getMessage(), cause);
    }
}
