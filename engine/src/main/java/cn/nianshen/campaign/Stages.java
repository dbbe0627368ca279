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
    private final List<String> idle;

    Stages(ReadingWords words) {
        last = words.list("roster.stages.final");
        drafts = words.list("roster.stages.draft");
        idle = words.list("roster.stages.neither");
    }

    /**
     * 0 for the final text, 1 where nothing is said, 2 for a draft. What is called a draft or void
     * is no final text, whatever else it is called.
     */
    int of(String path) {
        var said = path;
        for (var word : idle) {
            said = said.replace(word, "");
        }
        if (drafts.stream().anyMatch(said::contains)) {
            return 2;
        }
        return last.stream().anyMatch(said::contains) ? 0 : 1;
    }
}
