package cn.ronghe.attachment;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

import org.apache.poi.util.LittleEndian;

import cn.ronghe.attachment.Content.Flaw;

/** The opening records of an .xls workbook, up to its list of sheets (MS-XLS 2.1.7.20.3, globals substream). */
final class XlsRecords {

    private static final int BEGIN = 0x0809;
    private static final int END = 0x000A;
    private static final int FILE_PASSWORD = 0x002F;
    private static final int SHEET = 0x0085;
    private static final int MACRO_SHEET = 1;
    private static final int VISUAL_BASIC_MODULE = 6;

    private XlsRecords() {
    }

    static Content check(InputStream workbook, long size) throws IOException {
        InputStream in = new BufferedInputStream(workbook, 1 << 14);
        int sheets = 0;
        for (boolean first = true;; first = false) {
            int type = nextShort(in);
            byte[] data = in.readNBytes(nextShort(in));
            if (first && type != BEGIN) {
                return Content.flawed(Flaw.DAMAGED);
            }
            switch (type) {
                case FILE_PASSWORD:
                    return Content.flawed(Flaw.ENCRYPTED);
                case SHEET:
                    if (data.length < 6 || LittleEndian.getUInt(data, 0) >= size) {
                        return Content.flawed(Flaw.DAMAGED);
                    }
                    if (data[5] == MACRO_SHEET || data[5] == VISUAL_BASIC_MODULE) {
                        return Content.flawed(Flaw.MACROS);
                    }
                    sheets++;
                    break;
                case END:
                    return sheets > 0 ? Content.of(FileKind.XLS) : Content.flawed(Flaw.DAMAGED);
                default:
                    break;
            }
        }
    }

    private static int nextShort(InputStream in) throws IOException {
        byte[] two = in.readNBytes(2);
        if (two.length < 2) {
            throw new EOFException();
        }
        return LittleEndian.getUShort(two);
    }
}
