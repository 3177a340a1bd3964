package cn.ronghe.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;

import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.LittleEndian;

import cn.ronghe.attachment.Content.Flaw;

/** Compound files (doc, xls, and the wrapping of an encrypted docx or xlsx): told apart by the streams they hold. */
final class Ole2Check {

    private static final int MAX_DEPTH = 20;
    private static final int WORD_MARK = 0xA5EC;
    private static final int WORD_97 = 0x00C1;
    private static final int WORD_ENCRYPTED = 0x0100;
    private static final int WORD_TABLE_1 = 0x0200;

    private Ole2Check() {
    }

    static Content check(Path file) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryEntry root = files.getRoot();
            if (root.hasEntry("EncryptedPackage")) {
                return Content.flawed(Flaw.ENCRYPTED);
            }
            if (hasMacros(root, 0)) {
                return Content.flawed(Flaw.MACROS);
            }
            readAll(root);
            if (root.hasEntry("WordDocument")) {
                return word(root);
            }
            for (String name : new String[] {"Workbook", "WORKBOOK", "Book", "BOOK"}) {
                if (root.hasEntry(name)) {
                    return excel(root, name);
                }
            }
            return Content.UNKNOWN;
        }
    }

    private static Content word(DirectoryEntry root) throws IOException {
        byte[] head;
        try (InputStream in = open(root, "WordDocument")) {
            head = in.readNBytes(32);
        }
        if (head.length < 32 || LittleEndian.getUShort(head, 0) != WORD_MARK) {
            return Content.flawed(Flaw.DAMAGED);
        }
        int flags = LittleEndian.getUShort(head, 10);
        if ((flags & WORD_ENCRYPTED) != 0) {
            return Content.flawed(Flaw.ENCRYPTED);
        }
        String table = (flags & WORD_TABLE_1) != 0 ? "1Table" : "0Table";
        boolean whole = LittleEndian.getUShort(head, 2) < WORD_97 || root.hasEntry(table);
        return whole ? Content.of(FileKind.DOC) : Content.flawed(Flaw.DAMAGED);
    }

    private static Content excel(DirectoryEntry root, String name) throws IOException {
        try (InputStream in = open(root, name)) {
            return XlsRecords.check(in, ((DocumentEntry) root.getEntry(name)).getSize());
        }
    }

    private static InputStream open(DirectoryEntry directory, String name) throws IOException {
        return new DocumentInputStream((DocumentEntry) directory.getEntry(name));
    }

    /** Storages of a VBA project, also inside an embedded document. */
    private static boolean hasMacros(DirectoryEntry directory, int depth) throws IOException {
        if (depth > MAX_DEPTH) {
            throw new IOException("nested deeper than any real file");
        }
        for (Entry entry : directory) {
            String name = entry.getName().toUpperCase(Locale.ROOT);
            if (entry instanceof DirectoryEntry inner) {
                if (name.equals("VBA") || name.startsWith("_VBA_PROJECT") || hasMacros(inner, depth + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Follows every chain of blocks to its end: a file that was cut off fails here. */
    private static void readAll(DirectoryEntry directory) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (Entry entry : directory) {
            if (entry instanceof DirectoryEntry inner) {
                readAll(inner);
            } else if (entry instanceof DocumentEntry document) {
                try (InputStream in = new DocumentInputStream(document)) {
                    while (in.read(buffer) >= 0) {
                        continue;
                    }
                }
            }
        }
    }
}
