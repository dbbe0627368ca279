package cn.nianshen.reader;

import cn.nianshen.document.Document;
import cn.nianshen.document.Position;
import cn.nianshen.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.HeaderStories;
import org.apache.poi.util.IOUtils;

/**
 * Binary Word documents, which WPS Writer also writes under the name .wps. What the library makes
 * of damaged files is an outcome.
 */
final class DocReader implements DocumentReader {

    private static final Pattern LINE_END = Pattern.compile("[\\r\\n\\x07\\x0B]+");

    @Override
    public Document read(SourceFile file) throws UnreadableException {
        IOUtils.setByteArrayMaxOverride(SourceFile.MAX_BYTES);
        try (var word = new HWPFDocument(new ByteArrayInputStream(file.bytes()))) {
            var budget = new Budget();
            var body = new DocBody(word, budget);
            var parts = body.parts();
            budget.check();
            var blocks = new Blocks();
            Parts.emit(parts, blocks);
            if (body.changes() > 0) {
                blocks.note("tracked-changes", Position.NONE, Integer.toString(body.changes()));
            }
            if (body.remarks() > 0) {
                blocks.note("comments", Position.NONE, Integer.toString(body.remarks()));
            }
            headers(word, blocks);
            return blocks.document();
        } catch (EncryptedDocumentException e) {
            throw new UnreadableException("encrypted");
        } catch (OldWordFileFormatException e) {
            throw new UnreadableException("old-word");
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new UnreadableException("damaged");
        }
    }

    /** Notes the lines at the head of pages; damage in them is passed over. */
    private static void headers(HWPFDocument word, Blocks blocks) {
        var lines = new HeadLines();
        try {
            var stories = new HeaderStories(word);
            stories.setAreFieldsStripped(true);
            for (var header :
                    List.of(
                            stories.getFirstHeader(),
                            stories.getOddHeader(),
                            stories.getEvenHeader())) {
                for (var line : LINE_END.split(header)) {
                    lines.add(line);
                }
            }
        } catch (RuntimeException e) {
            return; // the text can be read without them
        }
        lines.note(blocks);
    }
}
