package cn.ronghe.form;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An uploaded file that stands in a field ({@link Rules#files}). The field's text is {@code 17:证明.pdf/23:照片.jpg}: the
 * numbers under which the files are kept, which the room that keeps them verifies, and their names, which hold no slash.
 */
public record RowFile(long id, String name) {

    static final int MOST = 5;

    private static final Pattern ONE = Pattern.compile("([1-9][0-9]{0,17}):([^/]{1,255})");

    static boolean isList(String text) {
        String[] files = text.split("/", -1);
        return files.length <= MOST && Arrays.stream(files).allMatch(file -> ONE.matcher(file).matches());
    }

    /** None where the text is no such list. */
    static List<RowFile> of(String text) {
        return isList(text) ? Arrays.stream(text.split("/")).map(RowFile::one).toList() : List.of();
    }

    private static RowFile one(String text) {
        Matcher parts = ONE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalStateException(text);
        }
        return new RowFile(Long.parseLong(parts.group(1)), parts.group(2));
    }

    /** As it is read; a text from before files could stand there stays. */
    static String names(String text) {
        return isList(text) ? of(text).stream().map(RowFile::name).collect(Collectors.joining("、")) : text;
    }
}
