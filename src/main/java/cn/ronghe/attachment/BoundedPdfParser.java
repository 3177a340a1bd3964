package cn.ronghe.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * PDFBox inflates reference tables and object streams into memory, whatever their size. This parser inflates them once
 * for counting and takes the filter off a stream that grows too large, so that it is read as it lies and fails to
 * parse. Filters other than a single Flate never occur on such streams; they are taken off as well.
 */
final class BoundedPdfParser extends PDFParser {

    private static final int MAX_STREAM = 16 << 20;
    private static final long MAX_ALL_STREAMS = 256L << 20;

    private final Set<Long> bounded = new HashSet<>();
    private long inflated;

    BoundedPdfParser(RandomAccessRead source, boolean lenient) throws IOException {
        super(source, "");
        setLenient(lenient);
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        COSStream stream = super.parseCOSStream(dictionary);
        bound(stream);
        return stream;
    }

    /** Looks at the stream again: where the file is encrypted, it has been decrypted since it was parsed. */
    @Override
    protected COSBase parseObjectStreamObject(long streamNumber, COSObjectKey key) throws IOException {
        if (bounded.add(streamNumber)) {
            COSBase holder = document.getObjectFromPool(new COSObjectKey(streamNumber, 0)).getObject();
            if (holder instanceof COSStream stream) {
                bound(stream);
            }
        }
        return super.parseObjectStreamObject(streamNumber, key);
    }

    private void bound(COSStream stream) throws IOException {
        COSBase filters = stream.getFilters();
        if (filters == null || isFlate(filters) && inflatesWithinBounds(stream)) {
            return;
        }
        stream.removeItem(COSName.FILTER);
    }

    private static boolean isFlate(COSBase filters) {
        if (filters instanceof COSArray array) {
            return array.size() == 1 && isFlate(array.getObject(0));
        }
        return COSName.FLATE_DECODE.equals(filters) || COSName.FLATE_DECODE_ABBREVIATION.equals(filters);
    }

    private boolean inflatesWithinBounds(COSStream stream) throws IOException {
        byte[] buffer = new byte[1 << 14];
        long size = 0;
        Inflater inflater = new Inflater(true);
        try (InputStream raw = stream.createRawInputStream();
                InputStream in = new InflaterInputStream(raw, inflater)) {
            // as PDFBox does it: the two bytes of the zlib header are skipped unread
            raw.skip(2);
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                inflated += read;
                if (size > MAX_STREAM || inflated > MAX_ALL_STREAMS) {
                    return false;
                }
            }
        } catch (IOException notDeflated) {
            // encrypted still, or damaged: PDFBox stops at the same byte
            return true;
        } finally {
            inflater.end();
        }
        return true;
    }
}
