package cn.nianshen.reader;

import cn.nianshen.document.Document;
import cn.nianshen.document.Position;
import cn.nianshen.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.util.IOUtils;

/**
 * Binary Word documents, which WPS Writer also writes under the name .wps. What the library makes
 * of damaged files is an outcome.
 */
final class DocReader implements DocumentReader {

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
            return blocks.document();
        } catch (EncryptedDocumentException e) {
            throw new UnreadableException("encrypted");
        } catch (OldWordFileFormatException e) {
            throw new UnreadableException("old-word");
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new UnreadableException("damaged");
        }
    }
}
