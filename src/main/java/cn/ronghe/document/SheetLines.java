package cn.ronghe.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.parsers.ParserConfigurationException;

import cn.ronghe.shared.CleanText;
import cn.ronghe.shared.Refusal;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Reads the first sheet of a checked .xlsx as a stream, line by line, every cell as the text that it shows. */
public final class SheetLines {

    /** Begins the rows of a template that only show how it is done. */
    public static final String EXAMPLE = "（示例）";

    private static final long MAX_INFLATED = 30L << 20;

    /** Takes the lines in their order. */
    public interface Reader {

        /**
         * @param number of the line, from 0
         * @param cells  those that hold something, by their column from 0
         * @return why nothing that follows can change the answer, if so
         */
        Optional<Refusal> line(int number, Map<Integer, String> cells);
    }

    private SheetLines() {
    }

    /** @return why the sheet was not read to its end, if it was not */
    public static Optional<Refusal> read(Path file, Reader reader) {
        try {
            if (inflatesTooMuch(file)) {
                return Optional.of(Refusal.of("document.sheet.too-large"));
            }
            parse(file, reader);
            return Optional.empty();
        } catch (Enough enough) {
            return Optional.of(enough.refusal);
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException
                 | RuntimeException unreadable) {
            // POI reports what it does not understand in all of these ways
            return Optional.of(Refusal.of("document.sheet.unreadable"));
        }
    }

    private static void parse(Path file, Reader reader)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        try (OPCPackage spreadsheet = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader parts = new XSSFReader(spreadsheet);
            XMLReader parser = XMLHelper.newXMLReader();
            parser.setContentHandler(new XSSFSheetXMLHandler(parts.getStylesTable(),
                    new ReadOnlySharedStringsTable(spreadsheet), new Lines(reader), false));
            try (InputStream sheet = parts.getSheetsData().next()) {
                parser.parse(new InputSource(sheet));
            }
        }
    }

    /** The shared texts are kept in memory, so that their true size counts. */
    private static boolean inflatesTooMuch(Path file) throws IOException {
        long inflated = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(part)) {
                    for (int read = in.read(buffer); read >= 0 && inflated <= MAX_INFLATED; read = in.read(buffer)) {
                        inflated += read;
                    }
                }
            }
        }
        return inflated > MAX_INFLATED;
    }

    /** Ends reading: nothing that follows can change the answer. */
    private static final class Enough extends RuntimeException {

        private final transient Refusal refusal;

        Enough(Refusal refusal) {
            super(refusal.key());
            this.refusal = refusal;
        }
    }

    private static final class Lines implements SheetContentsHandler {

        private final Reader reader;
        private Map<Integer, String> current = new HashMap<>();

        Lines(Reader reader) {
            this.reader = reader;
        }

        @Override
        public void startRow(int number) {
            current = new HashMap<>();
        }

        @Override
        public void cell(String reference, String value, XSSFComment comment) {
            if (reference != null && value != null && !CleanText.isBlank(value)) {
                current.put((int) new CellReference(reference).getCol(), CleanText.strip(value));
            }
        }

        @Override
        public void endRow(int number) {
            reader.line(number, current).ifPresent(refusal -> {
                throw new Enough(refusal);
            });
        }
    }
}
