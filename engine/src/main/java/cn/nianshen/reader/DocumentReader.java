package cn.nianshen.reader;

import cn.nianshen.document.Document;
import cn.nianshen.source.SourceFile;

/** Reads one format. */
interface DocumentReader {

    /**
     * The document in the file.
     *
     * @throws UnreadableException where nothing of it can be read
     */
    Document read(SourceFile file) throws UnreadableException;
}
