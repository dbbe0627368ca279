package cn.nianshen.reader;

import cn.nianshen.document.Document;
import cn.nianshen.source.Format;
import cn.nianshen.source.SourceFile;

/** Where documents are read: here, or in a process that can be given up. */
@FunctionalInterface
public interface Reading {

    /**
     * The document in the file.
     *
     * @throws UnreadableException with the reason where it cannot be read
     */
    Document read(SourceFile file, Format format) throws UnreadableException;
}
