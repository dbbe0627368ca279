package cn.nianshen.cli;

import cn.nianshen.letter.Notices;
import cn.nianshen.output.Audit;
import cn.nianshen.output.Header;
import cn.nianshen.output.Renderer;
import cn.nianshen.output.Summary;
import java.io.IOException;

/** Sends each audit its letter, and says which got none. */
final class NoticePost implements Renderer {

    private final Context context;
    private final Notices notices;
    private final LetterFolder letters;
    private int written;
    private int hardlyJudged;
    private final SameAgency agencies;

    NoticePost(Context context, Notices notices, LetterFolder letters) {
        this.context = context;
        this.notices = notices;
        this.letters = letters;
        this.agencies = new SameAgency(context);
    }

    @Override
    public void begin(Header header) {}

    @Override
    public void audit(Audit audit) throws IOException {
        agencies.take(audit);
        if (audit.status() != Audit.Status.AUDITED) {
            say("notice.not-audited", audit.name());
            return;
        }
        var letter = notices.of(audit);
        if (letter.isEmpty()) {
            var card = audit.scorecard();
            boolean judged = card == null || !card.grade().isEmpty();
            hardlyJudged += judged ? 0 : 1;
            say(judged ? "notice.none" : "notice.hardly-judged", audit.name());
            return;
        }
        var one = letter.get();
        var file = letters.write(one);
        if (file == null) {
            return;
        }
        written++;
        say(
                "notice.written",
                file,
                audit.name(),
                one.count("problem"),
                one.count("verify"),
                one.count("advice"),
                one.count("urgent"));
        for (var list : letters.unspoken(one)) {
            context.say("notice.unspoken", file, list);
        }
    }

    /** How many reports got no letter because little of them could be judged. */
    int hardlyJudged() {
        return hardlyJudged;
    }

    @Override
    public void finish(Summary summary) throws IOException {
        say("notice.summary", written, summary.files());
        agencies.say();
        letters.tellOthers();
        if (summary.faults() > 0) {
            context.say("notice.faults", summary.faults());
        }
        if (summary.incomplete() > 0) {
            context.say("notice.incomplete", summary.incomplete());
        }
    }

    private void say(String key, Object... arguments) throws IOException {
        var writer = context.terminal().dataWriter();
        writer.write(context.told(key, arguments) + '\n');
        writer.flush();
    }
}
