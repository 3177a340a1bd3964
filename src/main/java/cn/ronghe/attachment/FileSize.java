package cn.ronghe.attachment;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A number of bytes as a person reads it: 834 B, 12 KB, 1.5 MB. */
final class FileSize {

    private static final long KILO = 1 << 10;
    private static final long MEGA = 1 << 20;

    private FileSize() {
    }

    static String text(long bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        if (bytes < MEGA) {
            return Math.min(KILO - 1, Math.round((double) bytes / KILO)) + " KB";
        }
        BigDecimal mega = BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(MEGA), 1, RoundingMode.HALF_UP);
        return mega.stripTrailingZeros().toPlainString() + " MB";
    }
}
