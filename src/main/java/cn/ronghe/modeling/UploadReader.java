package cn.ronghe.modeling;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

import cn.ronghe.shared.CleanText;
import cn.ronghe.shared.Refusal;
import cn.ronghe.workflow.engine.ModelBundle;

/** Reads what an administrator uploads: one .bpmn and its .form files, or one .zip with them, each within its size. */
public final class UploadReader {

    /** A file as the browser sent it. */
    public interface IncomingFile {

        String name();

        InputStream open() throws IOException;
    }

    /** @param upload null where it was refused */
    public record Result(Upload upload, Optional<Refusal> refusal) {
    }

    private static final int MODEL_BYTES = 2 << 20;
    private static final int FORM_BYTES = 256 << 10;
    private static final int ZIP_BYTES = 5 << 20;
    private static final int MOST_FILES = 60;
    private static final String ZIP = ".zip";
    private static final int LONGEST_NAME = 120;
    /** What no file's name is shown or kept with: control characters and half surrogate pairs. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}]");
    private static final Pattern FORM_NAME = Pattern.compile("[A-Za-z0-9_-]{1,100}");
    private static final Pattern ENCODING = Pattern.compile("^<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']+)[\"']");

    private final SortedMap<String, String> forms = new TreeMap<>();
    private String bpmn;
    private String firstName;
    private int files;
    private int skipped;

    private static final class Refused extends IOException {

        private final transient Refusal reason;

        Refused(String key, Object... arguments) {
            super(key);
            this.reason = Refusal.of("modeling.upload." + key, arguments);
        }
    }

    private UploadReader() {
    }

    public static Result read(List<? extends IncomingFile> uploaded) {
        try {
            UploadReader reader = new UploadReader();
            for (IncomingFile file : uploaded) {
                reader.readFile(baseName(file.name()), file);
            }
            if (reader.files == 0) {
                throw new Refused("nothing");
            }
            return new Result(new Upload(reader.firstName, reader.bpmn, reader.forms), Optional.empty());
        } catch (Refused refused) {
            return new Result(null, Optional.of(refused.reason));
        } catch (IOException unreadable) {
            return new Result(null, Optional.of(Refusal.of("modeling.upload.unreadable")));
        }
    }

    private void readFile(String name, IncomingFile file) throws IOException {
        if (name.isEmpty()) {
            return;
        }
        firstName = firstName == null ? name : firstName;
        try (InputStream in = file.open()) {
            if (name.toLowerCase(Locale.ROOT).endsWith(ZIP)) {
                readZip(name, limited(name, in, ZIP_BYTES));
            } else {
                take(name, in);
            }
        }
    }

    /** What comes out is counted while it is read: a small file that swells is stopped at the limit of its kind. */
    private void readZip(String zipName, byte[] zip) throws IOException {
        int before = files;
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.ISO_8859_1)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                String name = baseName(entry.getName());
                if (entry.isDirectory() || entry.getName().startsWith("__MACOSX") || name.startsWith(".")) {
                    skip(name, entries);
                } else {
                    take(name, entries);
                }
            }
        } catch (ZipException | IllegalArgumentException broken) {
            throw new Refused("zip-broken", zipName);
        }
        if (files == before) {
            throw new Refused("zip-empty", zipName);
        }
    }

    /** Folders and what operating systems add: also counted and also limited. */
    private void skip(String name, InputStream in) throws IOException {
        if (++skipped > MOST_FILES) {
            throw new Refused("too-many", String.valueOf(MOST_FILES));
        }
        limited(name, in, FORM_BYTES);
    }

    private void take(String name, InputStream in) throws IOException {
        if (++files > MOST_FILES) {
            throw new Refused("too-many", String.valueOf(MOST_FILES));
        }
        if (name.endsWith(ModelBundle.MODEL)) {
            if (bpmn != null) {
                throw new Refused("two-drawings");
            }
            bpmn = text(name, limited(name, in, MODEL_BYTES));
        } else if (name.endsWith(ModelBundle.FORM)) {
            String id = name.substring(0, name.length() - ModelBundle.FORM.length());
            if (!FORM_NAME.matcher(id).matches()) {
                throw new Refused("form-name", name);
            }
            if (forms.put(id, text(name, limited(name, in, FORM_BYTES))) != null) {
                throw new Refused("twice", name);
            }
        } else {
            throw new Refused("kind", name);
        }
    }

    private static byte[] limited(String name, InputStream in, int most) throws IOException {
        byte[] content = in.readNBytes(most + 1);
        if (content.length > most) {
            throw new Refused("too-large", name, most >= 1 << 20 ? (most >> 20) + " MB" : (most >> 10) + " KB");
        }
        return content;
    }

    /** The engine reads UTF-8, whatever a file says about itself. */
    private static String text(String name, byte[] content) throws Refused {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
            Matcher encoding = ENCODING.matcher(plain);
            if (!CleanText.isClean(plain) || encoding.find() && !encoding.group(1).equalsIgnoreCase("utf-8")) {
                throw new Refused("encoding", name);
            }
            return plain;
        } catch (CharacterCodingException noUtf8) {
            throw new Refused("encoding", name);
        }
    }

    private static String baseName(String path) {
        String last = path == null ? "" : path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        String name = UNSEEN.matcher(last).replaceAll("").strip();
        int length = name.codePointCount(0, name.length());
        return length > LONGEST_NAME ? name.substring(name.offsetByCodePoints(0, length - LONGEST_NAME)) : name;
    }
}
