package cn.ronghe.administration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import cn.ronghe.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SheetReaderTests {

    private static final List<String> COLUMNS = List.of("姓名", "手机");

    @TempDir
    private Path folder;

    @Test
    void findsTheColumnsByTheirHeadsWhereverTheyStandAndSkipsBlanksAndExamples() {
        SheetReader.Read read = read(List.of("手机", "备注", " 姓名* "), List.of(
                List.of("13800138000", "x", "（示例）陈静"), List.of("", "只有备注", ""), List.of("13800138001", "", "　李晓 ")));
        assertThat(read.refusal()).isEmpty();
        assertThat(read.rows()).containsExactly(new SheetRow(4, List.of("李晓", "13800138001")));
    }

    @Test
    void namesTheHeadsThatAreMissing() {
        assertThat(read(List.of("姓名"), List.of()).refusal()).contains(Refusal.of("administration.import.heads", "手机"));
        assertThat(read(List.of("名", "号"), List.of(List.of("甲", "1"))).refusal())
                .contains(Refusal.of("administration.import.heads", "姓名、手机"));
    }

    @Test
    void anEmptySheetAndOneWithTooManyRowsAreRefused() {
        assertThat(read(COLUMNS, List.of()).refusal()).contains(Refusal.of("administration.import.empty"));
        List<List<String>> rows = new ArrayList<>(Collections.nCopies(2_000, List.of("甲", "")));
        assertThat(read(COLUMNS, rows).rows()).hasSize(2_000);
        rows.add(List.of("乙", ""));
        assertThat(read(COLUMNS, rows).refusal()).contains(Refusal.of("administration.import.too-many", "2000"));
    }

    @Test
    void whatUnfoldsTooFarAndWhatIsNoSpreadsheetIsRefused() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 1_200; i++) {
            rows.add(List.of("甲".repeat(30_000) + i, ""));
        }
        assertThat(read(COLUMNS, rows).refusal()).contains(Refusal.of("document.sheet.too-large"));
        Path text = Files.writeString(folder.resolve("a.xlsx"), "no spreadsheet");
        assertThat(SheetReader.read(text, COLUMNS).refusal()).contains(Refusal.of("document.sheet.unreadable"));
    }

    private SheetReader.Read read(List<String> heads, List<List<String>> rows) {
        try {
            return SheetReader.read(Files.write(folder.resolve("sheet.xlsx"), Sheets.of(heads, rows)), COLUMNS);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
