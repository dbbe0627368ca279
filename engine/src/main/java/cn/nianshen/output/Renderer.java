package cn.nianshen.output;

import java.io.IOException;

/**
 * Writes the results of one run, file by file, so that a run of any length needs the memory of one
 * audit. The calls come in this order: {@link #begin} once, {@link #audit} for each file, {@link
 * #finish} once.
 */
public interface Renderer {

    /** Writes what the run was made with. */
    void begin(Header header) throws IOException;

    /** Writes one file. */
    void audit(Audit audit) throws IOException;

    /** Writes the counts, and sends all out. The target stays open. */
    void finish(Summary summary) throws IOException;
}
