package cn.ronghe.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import cn.ronghe.shared.Texts;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/**
 * Many files as one zip, each in the folder of its place, with {@value #INDEX} that tells of each the place, size and
 * SHA-256 as they were sent. Nothing is kept in memory, however large the files are.
 */
@Component
public class ZipFiles {

    static final String INDEX = "index.xlsx";

    private record Sent(int number, String place, String path, long size, String sha256) {
    }

    private final Downloads downloads;
    private final ExcelFiles excel;
    private final Texts texts;

    ZipFiles(Downloads downloads, ExcelFiles excel, Texts texts) {
        this.downloads = downloads;
        this.excel = excel;
        this.texts = texts;
    }

    /**
     * @param matter key of the case in the audit
     * @param name   of the zip, without its ending
     */
    public void send(String matter, String name, List<ZippedFile> files, HttpServletResponse response) {
        try {
            for (ZippedFile file : files) {
                // a file that is lost is told before the answer begins
                file.content().open().close();
            }
            downloads.begin(matter, name, FileType.ZIP, response);
            write(files, response.getOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The stream stays open. */
    void write(List<ZippedFile> files, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        // scans, photographs and Word are compressed already
        zip.setLevel(Deflater.NO_COMPRESSION);
        Set<String> taken = new HashSet<>(Set.of(INDEX));
        List<Sent> sent = new ArrayList<>();
        for (ZippedFile file : files) {
            String path = free((file.place().isEmpty() ? "" : FileNames.stem(file.place()) + "/") + FileNames.whole(file.name()), taken);
            zip.putNextEntry(new ZipEntry(path));
            sent.add(send(sent.size() + 1, file, path, zip));
            zip.closeEntry();
        }
        zip.putNextEntry(new ZipEntry(INDEX));
        excel.write(index(sent), zip);
        zip.closeEntry();
        zip.finish();
    }

    private static Sent send(int number, ZippedFile file, String path, OutputStream out) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(file.content().open(), digest)) {
            long size = in.transferTo(out);
            return new Sent(number, file.place(), path, size, HexFormat.of().formatHex(digest.digest()));
        }
    }

    private Sheet<Sent> index(List<Sent> sent) {
        return Sheet.of(texts.get("document.index"), sent).column(texts.get("document.index.number"), Sent::number)
                .column(texts.get("document.index.place"), Sent::place).column(texts.get("document.index.path"), Sent::path)
                .column(texts.get("document.index.size"), Sent::size).column("SHA-256", Sent::sha256);
    }

    /** Two files of one name in one place: the second becomes 照片 (2).jpg. Windows knows no capitals. */
    private static String free(String path, Set<String> taken) {
        int dot = path.lastIndexOf('.') > path.lastIndexOf('/') ? path.lastIndexOf('.') : path.length();
        String free = path;
        for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = path.substring(0, dot) + " (" + i + ")" + path.substring(dot);
        }
        return free;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
