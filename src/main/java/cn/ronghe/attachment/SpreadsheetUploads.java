package cn.ronghe.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

import cn.ronghe.shared.Refusal;
import org.springframework.stereotype.Component;

/** Takes spreadsheets (.xlsx) that are read at once and not kept, behind the same checks as every upload. */
@Component
public class SpreadsheetUploads {

    /** What was read, or why the file cannot be taken. */
    public record Result<T>(Optional<T> value, Optional<Refusal> refusal) {

        private static <T> Result<T> refused(Refusal refusal) {
            return new Result<>(Optional.empty(), Optional.of(refusal));
        }
    }

    /**
     * @param fileName as the browser gave it
     * @param limit    bytes; more are not read
     * @param reading  reads the sound file, which is gone afterwards
     */
    public <T> Result<T> read(String fileName, InputStream content, long limit, Function<Path, T> reading) {
        FileName.Result named = FileName.of(fileName);
        if (named.refusal().isPresent()) {
            return Result.refused(named.refusal().get());
        }
        FileName name = named.name().orElseThrow();
        if (FileKind.ofExtension(name.extension()).filter(FileKind.XLSX::equals).isEmpty()) {
            return Result.refused(Refusal.of("attachment.xlsx-only", name.text()));
        }
        try (IncomingFile file = IncomingFile.receive(content, limit)) {
            if (file.size() == 0 || file.size() > limit) {
                return Result.refused(file.size() == 0 ? Refusal.of("attachment.empty", name.text())
                        : Refusal.of("attachment.too-large", name.text(), FileSize.text(limit)));
            }
            Optional<Refusal> flaw = UploadCheck.content(name, ContentDetector.detect(file.path()));
            return flaw.isPresent() ? Result.refused(flaw.get())
                    : new Result<>(Optional.of(reading.apply(file.path())), Optional.empty());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
