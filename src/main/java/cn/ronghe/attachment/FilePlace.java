package cn.ronghe.attachment;

import java.util.Optional;

import cn.ronghe.shared.Refusal;
import org.springframework.lang.Nullable;

/**
 * A place for files in a case.
 *
 * @param most       files that lie there at once
 * @param leastPages of each PDF there
 */
public record FilePlace(String caseKey, String slot, int most, int leastPages) {

    public static FilePlace of(String caseKey, String slot) {
        return new FilePlace(caseKey, slot, Integer.MAX_VALUE, 0);
    }

    public FilePlace holding(int files) {
        return new FilePlace(caseKey, slot, files, leastPages);
    }

    public FilePlace ofPages(int least) {
        return new FilePlace(caseKey, slot, most, least);
    }

    /** @param pages null where they are not counted, which is never enough where pages are asked for */
    public Optional<Refusal> tooFewPages(String fileName, @Nullable Integer pages) {
        int found = pages == null ? 0 : pages;
        return found >= leastPages ? Optional.empty() : Optional.of(Refusal.of("attachment.pages-few", fileName,
                String.valueOf(found), String.valueOf(leastPages)));
    }
}
