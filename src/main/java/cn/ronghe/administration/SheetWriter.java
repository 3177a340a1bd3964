package cn.ronghe.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import cn.ronghe.document.SheetTemplate;
import cn.ronghe.document.SheetTemplate.Column;
import cn.ronghe.document.SheetTemplates;
import cn.ronghe.shared.Texts;
import org.springframework.stereotype.Component;

/** Writes the template of a kind of sheet, and the rows of one that have to be mended. */
@Component
class SheetWriter {

    private final SheetTemplates templates;
    private final Texts texts;

    SheetWriter(SheetTemplates templates, Texts texts) {
        this.templates = templates;
        this.texts = texts;
    }

    byte[] template(SheetKind kind) {
        return written(kind, columns(kind), List.of(kind.example()));
    }

    /** The bad rows as they were, with what is wrong in a last column that is not read again. */
    byte[] problems(SheetKind kind, List<Verdict> bad) {
        List<Column> columns = new ArrayList<>(columns(kind));
        columns.add(new Column(texts.get("administration.import.problem"), "", List.of()));
        return written(kind, columns, bad.stream().map(verdict -> {
            List<String> cells = new ArrayList<>(verdict.row().cells());
            cells.add(verdict.problems().stream()
                    .map(problem -> kind.columns().get(problem.column()) + "：" + problem.sentence())
                    .collect(Collectors.joining("\n")));
            return cells;
        }).toList());
    }

    private static List<Column> columns(SheetKind kind) {
        return IntStream.range(0, kind.columns().size()).mapToObj(i -> new Column(kind.columns().get(i),
                kind.hints().get(i), kind.choices().getOrDefault(kind.columns().get(i), List.of()))).toList();
    }

    private byte[] written(SheetKind kind, List<Column> columns, List<List<String>> rows) {
        return templates.write(new SheetTemplate(texts.get("administration.import.sheet." + kind.code()), columns, rows,
                SheetReader.MAX_ROWS));
    }
}
