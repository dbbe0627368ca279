package cn.nianshen.cli;

import cn.nianshen.output.Summary;
import cn.nianshen.source.Digest;
import cn.nianshen.source.SourceFile;
import java.io.IOException;

/** What stands of files, so that an interrupted run need not do them again. */
interface Journal {

    /** Nothing stands, and nothing is noted. */
    Journal NONE =
            new Journal() {
                @Override
                public boolean has(SourceFile file) {
                    return false;
                }

                @Override
                public Summary standing(SourceFile file, Summary before) {
                    return before;
                }

                @Override
                public void done(Input input, Digest digest, int ignored) {}
            };

    /** Whether all that comes of a file of the folder stands already. */
    boolean has(SourceFile file);

    /**
     * Takes what stands of a file, in its turn.
     *
     * @return the counts with it
     */
    Summary standing(SourceFile file, Summary before) throws IOException;

    /**
     * All that came of a file was written.
     *
     * @param digest of its bytes, none where they could not be read
     * @param ignored files within it that were passed over
     */
    void done(Input input, Digest digest, int ignored) throws IOException;
}
