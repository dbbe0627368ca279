package cn.nianshen.reader;

import cn.nianshen.document.Document;
import cn.nianshen.source.SourceFile;

/** Rich text: groups of control words, in which rows name the edges of their cells. */
final class RtfReader implements DocumentReader {

    @Override
    public Document read(SourceFile file) throws UnreadableException {
        var budget = new Budget();
        var text = new RtfText(budget);
        new RtfBody(file.bytes(), text).read();
        budget.check();
        var blocks = new Blocks();
        Parts.emit(text.parts(), blocks);
        text.note(blocks);
        return blocks.document();
    }
}
