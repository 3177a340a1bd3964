package cn.ronghe.attachment;

import java.nio.charset.StandardCharsets;

/** Looks for a short ASCII text in bytes that arrive in pieces; zero bytes are skipped, so UTF-16 is seen as well. */
final class ByteSearch {

    private final byte[] wanted;
    private int matched;

    /** @param wanted a text whose first character does not come again in it */
    ByteSearch(String wanted) {
        this.wanted = wanted.getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether the text ends in this piece; what began at the end of an earlier piece counts. */
    boolean foundIn(byte[] piece, int length) {
        for (int i = 0; i < length; i++) {
            byte next = piece[i];
            if (next == 0) {
                continue;
            }
            if (next != wanted[matched]) {
                matched = 0;
            }
            if (next == wanted[matched]) {
                matched++;
            }
            if (matched == wanted.length) {
                matched = 0;
                return true;
            }
        }
        return false;
    }
}
