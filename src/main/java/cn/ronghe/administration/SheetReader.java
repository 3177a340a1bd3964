package cn.ronghe.administration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

/** Reads the first sheet of a checked .xlsx as a stream: the heads in its first row, then one entry a row. */
final class SheetReader {

    static final int MAX_ROWS = 2_000;
    /** Begins the rows of the template that only show how it is done. */
    static final String EXAMPLE = "（示例）";

    private static final long MAX_INFLATED = 30L << 20;

    /** The rows, or why there are none. */
    record Read(List<SheetRow> rows, Optional<Refusal> refusal) {

        private static Read refused(Refusal refusal) {
            return new Read(List.of(), Optional.of(refusal));
        }
    }

    private SheetReader() {
    }

    static Read read(Path file, List<String> columns) {
        try {
            return inflatesTooMuch(file) ? Read.refused(Refusal.of("administration.import.too-large"))
                    : parse(file, columns);
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException
                 | RuntimeException unreadable) {
            // POI reports what it does not understand in all of these ways
            return Read.refused(Refusal.of("administration.import.unreadable"));
        }
    }

    private static Read parse(Path file, List<String> columns)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        Rows rows = new Rows(columns);
        try (OPCPackage spreadsheet = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(spreadsheet);
            XMLReader parser = XMLHelper.newXMLReader();
            parser.setContentHandler(new XSSFSheetXMLHandler(reader.getStylesTable(),
                    new ReadOnlySharedStringsTable(spreadsheet), rows, false));
            try (InputStream sheet = reader.getSheetsData().next()) {
                parser.parse(new InputSource(sheet));
            }
        } catch (Enough enough) {
            return Read.refused(enough.refusal);
        }
        return rows.found.isEmpty() ? Read.refused(Refusal.of("administration.import.empty"))
                : new Read(List.copyOf(rows.found), Optional.empty());
    }

    /** The shared texts are kept in memory, so that their true size counts. */
    private static boolean inflatesTooMuch(Path file) throws IOException {
        long inflated = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry part : java.util.Collections.list(zip.entries())) {
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

    private static final class Rows implements SheetContentsHandler {

        private final List<String> columns;
        private final List<SheetRow> found = new ArrayList<>();
        /** Place in the kind by place in the sheet. */
        private final Map<Integer, Integer> places = new HashMap<>();
        private Map<Integer, String> current = new HashMap<>();

        Rows(List<String> columns) {
            this.columns = columns;
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
            if (number == 0) {
                heads();
            } else if (places.isEmpty()) {
                throw missing(columns);
            } else if (!current.isEmpty()) {
                row(number + 1);
            }
        }

        private void heads() {
            current.forEach((place, head) -> {
                int column = columns.indexOf(head.replace("*", "").strip());
                if (column >= 0) {
                    places.put(place, column);
                }
            });
            List<String> lacking = columns.stream().filter(head -> !places.containsValue(columns.indexOf(head))).toList();
            if (!lacking.isEmpty()) {
                throw missing(lacking);
            }
        }

        private static Enough missing(List<String> heads) {
            return new Enough(Refusal.of("administration.import.heads", String.join("、", heads)));
        }

        private void row(int number) {
            List<String> cells = new ArrayList<>(java.util.Collections.nCopies(columns.size(), ""));
            places.forEach((place, column) -> cells.set(column, current.getOrDefault(place, "")));
            if (cells.stream().allMatch(String::isEmpty) || cells.stream().anyMatch(cell -> cell.startsWith(EXAMPLE))) {
                return;
            }
            if (found.size() == MAX_ROWS) {
                throw new Enough(Refusal.of("administration.import.too-many", String.valueOf(MAX_ROWS)));
            }
            found.add(new SheetRow(number, List.copyOf(cells)));
        }
    }
}
