package cn.ronghe.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.ronghe.attachment.ManifestEntry;
import cn.ronghe.batch.PlatformType.AttachmentSlot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileChangeTests {

    private static final List<AttachmentSlot> PLACES = List.of(new AttachmentSlot("form", "盖章推荐书", "", true, null, null),
            new AttachmentSlot("evidence", "支撑材料", "", false, null, null));

    /** place:name=content */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "form:a=1|form:a=1|''",
        "form:a=1|form:a=2|REPLACED 盖章推荐书 a>a",
        "form:a=1|form:b=1|RENAMED 盖章推荐书 a>b",
        "form:a=1|form:b=2|REPLACED 盖章推荐书 a>b",
        "form:a=1|''|REMOVED 盖章推荐书 a>",
        "''|evidence:c=1 evidence:d=2|ADDED 支撑材料 >c; ADDED 支撑材料 >d",
        "evidence:a=1 evidence:b=2|evidence:c=3|REMOVED 支撑材料 a>; REMOVED 支撑材料 b>; ADDED 支撑材料 >c",
        "evidence:a=1 evidence:a=1|evidence:a=1|REMOVED 支撑材料 a>",
        "evidence:a=1 evidence:b=2|evidence:b=2 evidence:a=1|''",
        "evidence:a=1 evidence:b=2|evidence:b=1 evidence:a=2|REPLACED 支撑材料 a>a; REPLACED 支撑材料 b>b",
        "form:a=1|evidence:a=1|REMOVED 盖章推荐书 a>; ADDED 支撑材料 >a",
        "''|district-seal:scan=1|''",
    })
    void tellsWhatBecameOfEachFileOfTheUnit(String before, String after, String told) {
        String actual = FileChange.between(PLACES, files(before), files(after)).stream().map(change -> change.kind() + " "
                + change.place() + " " + name(change.before()) + ">" + name(change.after())).collect(Collectors.joining("; "));
        assertThat(actual).isEqualTo(told);
    }

    private static String name(ManifestEntry file) {
        return file == null ? "" : file.name();
    }

    private static List<ManifestEntry> files(String written) {
        return Stream.of(written.split(" ")).filter(file -> !file.isEmpty()).map(file -> {
            String[] part = file.split("[:=]");
            return new ManifestEntry(1, part[0], part[1], 10, part[2]);
        }).toList();
    }
}
