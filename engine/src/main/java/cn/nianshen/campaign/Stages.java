package cn.nianshen.campaign;

import cn.nianshen.form.ReadingWords;
import java.util.List;

/**
 * How far a report was, by what its file and the folders around it are called: people hand in
 * drafts, and the final text under another name.
 */
final class Stages {

    private final List<String> last;
    private final List<String> drafts;

    Stages(ReadingWords words) {
        last = words.list("roster.stages.final");
        drafts = words.list("roster.stages.draft");
    }

    /** 0 for the final text, 1 where nothing is said, 2 for a draft. */
    int of(String path) {
        if (last.stream().anyMatch(path::contains)) {
            return 0;
        }
        return drafts.stream().anyMatch(path::contains) ? 2 : 1;
    }
}
