package cn.ronghe.review;

import java.util.List;
import java.util.Set;

/**
 * Answers to points of a checklist, as they were typed.
 *
 * @param versionNumber the version of the application that they are about
 */
public record SaveChecklist(long applicationId, int versionNumber, List<Line> lines) {

    private static final Set<String> ANSWERS = Set.of("", "FITS", "FAILS");

    /**
     * @param answer  FITS, FAILS or empty
     * @param edition of the point that the person saw
     */
    public record Line(int position, String answer, String remark, int edition) {

        /** Whether a page of ours could have sent it. */
        boolean isKnown(int points) {
            return position >= 1 && position <= points && ANSWERS.contains(answer);
        }
    }
}
