package cn.ronghe.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files made on the spot, good and bad. */
final class Samples {

    private static final String WORD_MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private Samples() {
    }

    static byte[] docx() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("学校实践中心推荐书");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    static byte[] xlsx() throws IOException {
        return filled(new XSSFWorkbook());
    }

    static byte[] xls() throws IOException {
        return filled(new HSSFWorkbook());
    }

    static byte[] xlsWithPassword() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            return filled(new HSSFWorkbook());
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    static byte[] xlsmNamedXlsx() throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.setVBAProject(new ByteArrayInputStream(new byte[64]));
        return filled(workbook);
    }

    private static byte[] filled(Workbook workbook) throws IOException {
        try (workbook) {
            workbook.createSheet("人员").createRow(0).createCell(0).setCellValue("教师");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    static byte[] encryptedOpenXml(byte[] plain) throws IOException, GeneralSecurityException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(files)) {
                out.write(plain);
            }
            return written(files);
        }
    }

    /** The opening of a Word 97 file (FIB) with its table stream; flags as in MS-DOC 2.5.2. */
    static byte[] doc(int flags, boolean macros) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            byte[] text = new byte[4096];
            ByteBuffer.wrap(text).order(ByteOrder.LITTLE_ENDIAN)
                    .putShort(0, (short) 0xA5EC).putShort(2, (short) 0x00C1).putShort(10, (short) flags);
            files.createDocument(new ByteArrayInputStream(text), "WordDocument");
            files.createDocument(new ByteArrayInputStream(new byte[4096]), "0Table");
            if (macros) {
                files.getRoot().createDirectory("Macros").createDirectory("VBA");
            }
            return written(files);
        }
    }

    static byte[] presentation() throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[4096]), "PowerPoint Document");
            return written(files);
        }
    }

    private static byte[] written(POIFSFileSystem files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.writeFilesystem(out);
        return out.toByteArray();
    }

    static byte[] docmNamedDocx() throws IOException {
        Map<String, byte[]> parts = unzipped(docx());
        parts.computeIfPresent("[Content_Types].xml", (name, types) -> new String(types, StandardCharsets.UTF_8)
                .replace(WORD_MAIN, "application/vnd.ms-word.document.macroEnabled.main+xml")
                .getBytes(StandardCharsets.UTF_8));
        return zipped(parts);
    }

    static byte[] docxWithEntity() throws IOException {
        Map<String, byte[]> parts = unzipped(docx());
        parts.computeIfPresent("word/document.xml", (name, xml) -> new String(xml, StandardCharsets.UTF_8)
                .replaceFirst("<w:document", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document")
                .getBytes(StandardCharsets.UTF_16));
        return zipped(parts);
    }

    /** A small package one part of which inflates beyond the bound. */
    static byte[] docxBomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : unzipped(docx()).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            zip.putNextEntry(new ZipEntry("word/media/image1.bmp"));
            byte[] zeros = new byte[1 << 20];
            for (long size = 0; size <= OpenXmlCheck.MAX_INFLATED; size += zeros.length) {
                zip.write(zeros);
            }
        }
        return out.toByteArray();
    }

    static byte[] plainZip() throws IOException {
        return zipped(Map.of("readme.txt", ascii("nothing")));
    }

    /** A package with further parts. */
    static byte[] with(byte[] whole, Map<String, byte[]> more) throws IOException {
        Map<String, byte[]> parts = unzipped(whole);
        parts.putAll(more);
        return zipped(parts);
    }

    private static Map<String, byte[]> unzipped(byte[] bytes) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zipped(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    static byte[] jpg() throws IOException {
        return picture("jpg");
    }

    /** A sound picture of exactly so many bytes, different for each size. */
    static byte[] padded(int size) {
        try {
            return Arrays.copyOf(jpg(), size);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static byte[] png() throws IOException {
        return picture("png");
    }

    private static byte[] picture(String format) throws IOException {
        BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(20, 20, 200, 150);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /** A PNG whose header claims a size that nobody could decode, with a right checksum. */
    static byte[] hugePng() throws IOException {
        byte[] png = png();
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, 60_000).putInt(20, 60_000);
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        header.putInt(29, (int) crc.getValue());
        return png;
    }

    static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    /** One bit turned over. */
    static byte[] bent(byte[] whole, int position) {
        byte[] bent = whole.clone();
        bent[position] ^= 0x10;
        return bent;
    }

    /** A document whose picture is stored as it is, at the end of the package's data. */
    static byte[] docxWithStoredPart(byte[] stored) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : unzipped(docx()).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            CRC32 crc = new CRC32();
            crc.update(stored);
            ZipEntry entry = new ZipEntry("word/media/image1.png");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(stored.length);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(stored);
        }
        return out.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
