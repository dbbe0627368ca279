package cn.nianshen.output;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A workbook whose rows go to the disk as they come, and that does not tell when it was written.
 */
final class XlsxBook extends SXSSFWorkbook {

    private static final int WINDOW = 50;

    /** Of all parts: the first month that a zip holds in every time zone. */
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 2, 1, 0, 0);

    XlsxBook() {
        super(WINDOW);
        // the larger headers, which are the default, are not read by all programs
        setZip64Mode(Zip64Mode.AsNeeded);
    }

    /**
     * The day of the audit is the only one in the file, and nobody's name stands in it.
     *
     * @param title title of the file
     */
    void stamp(Header header, String title) {
        var properties = getXSSFWorkbook().getProperties();
        var day = Date.from(header.asOf().atStartOfDay(ZoneOffset.UTC).toInstant());
        var core = properties.getCoreProperties();
        core.setCreated(Optional.of(day));
        core.setModified(Optional.of(day));
        core.setCreator(header.tool());
        core.setTitle(title);
        properties
                .getExtendedProperties()
                .getUnderlyingProperties()
                .setApplication(header.tool() + ' ' + header.version());
    }

    /** Says that it is a result, which is not read as a list. */
    void markResult() {
        getXSSFWorkbook().getProperties().getCoreProperties().setKeywords(XlsxRenderer.MARK);
    }

    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
        var zip = new Timeless(out);
        zip.setUseZip64(Zip64Mode.AsNeeded);
        return zip;
    }

    private static final class Timeless extends ZipArchiveOutputStream {

        Timeless(OutputStream out) {
            super(out);
        }

        @Override
        public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
            entry.setTime(EPOCH.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
            super.putArchiveEntry(entry);
        }
    }
}
