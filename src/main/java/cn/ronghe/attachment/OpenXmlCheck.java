package cn.ronghe.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import cn.ronghe.attachment.Content.Flaw;

/**
 * Office Open XML (docx, xlsx): every part is inflated once within bounds and held against its checksum, which ZipFile
 * does not do by itself; only the two parts that say what the package is are parsed. POI's OPCPackage would build
 * other parts as trees in memory.
 */
final class OpenXmlCheck {

    static final long MAX_INFLATED = 400L << 20;
    static final int MAX_PARTS = 10_000;

    private OpenXmlCheck() {
    }

    static Content check(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry(OpenXmlPackage.TYPES) == null) {
                return Content.UNKNOWN;
            }
            Flaw flaw = flawOfParts(zip);
            if (flaw != null) {
                return Content.flawed(flaw);
            }
            return contentOf(zip, OpenXmlPackage.read(zip));
        }
    }

    private static Content contentOf(ZipFile zip, OpenXmlPackage contents) {
        if (contents.hasMacros() || zip.stream().anyMatch(OpenXmlCheck::isMacroProject)) {
            return Content.flawed(Flaw.MACROS);
        }
        if (contents.mainPart() == null || zip.getEntry(contents.mainPart()) == null) {
            return Content.flawed(Flaw.DAMAGED);
        }
        return switch (contents.mainType()) {
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml" ->
                    Content.of(FileKind.DOCX);
            case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml" ->
                    Content.of(FileKind.XLSX);
            default -> Content.UNKNOWN;
        };
    }

    private static boolean isMacroProject(ZipEntry part) {
        return part.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin");
    }

    /** The first flaw of any part, null where all are sound. */
    private static Flaw flawOfParts(ZipFile zip) throws IOException {
        if (zip.size() > MAX_PARTS) {
            return Flaw.INFLATES;
        }
        List<? extends ZipEntry> parts = Collections.list(zip.entries());
        byte[] buffer = new byte[1 << 16];
        long inflated = 0;
        for (ZipEntry part : parts) {
            ByteSearch doctype = isXml(part) ? new ByteSearch("<!DOCTYPE") : null;
            CRC32 checksum = new CRC32();
            try (InputStream in = zip.getInputStream(part)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    inflated += read;
                    checksum.update(buffer, 0, read);
                    if (inflated > MAX_INFLATED) {
                        return Flaw.INFLATES;
                    }
                    if (doctype != null && doctype.foundIn(buffer, read)) {
                        return Flaw.DECLARES_ENTITIES;
                    }
                }
            }
            if (checksum.getValue() != part.getCrc()) {
                return Flaw.DAMAGED;
            }
        }
        return null;
    }

    private static boolean isXml(ZipEntry part) {
        String name = part.getName().toLowerCase(Locale.ROOT);
        return name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
    }
}
