package cn.nianshen.cli;

import cn.nianshen.AuditRequest;
import cn.nianshen.Auditor;
import cn.nianshen.letter.BuiltInTemplate;
import cn.nianshen.letter.Letter;
import cn.nianshen.letter.LetterHead;
import cn.nianshen.letter.LetterKind;
import cn.nianshen.letter.Notices;
import cn.nianshen.letter.Reviews;
import cn.nianshen.output.Comparison;
import cn.nianshen.output.Pairing;
import cn.nianshen.output.Result;
import cn.nianshen.output.Summary;
import cn.nianshen.pack.Pack;
import cn.nianshen.pack.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes letters to agencies: what is to be mended, and later what became of it. */
@Command(name = "notice", sortOptions = false)
final class NoticeCommand implements CommonOptions.Owner {

    private final Context context;

    @Parameters(arity = "0..*", paramLabel = "PATH", descriptionKey = "option.path")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FOLDER",
            descriptionKey = "option.notice-out")
    private @Nullable Path out;

    @Option(names = "--template", paramLabel = "FILE", descriptionKey = "option.template")
    private @Nullable Path template;

    @Option(names = "--template-out", paramLabel = "FILE", descriptionKey = "option.template-out")
    private @Nullable Path templateOut;

    @Option(names = "--review", descriptionKey = "option.review")
    private boolean review;

    @Option(names = "--office", paramLabel = "NAME", descriptionKey = "option.office")
    private String office = "";

    @Option(names = "--number", paramLabel = "TEXT", descriptionKey = "option.number")
    private String number = "";

    @Option(names = "--before", paramLabel = "PATH", descriptionKey = "option.before")
    private @Nullable Path before;

    @Option(names = "--after", paramLabel = "PATH", descriptionKey = "option.after")
    private @Nullable Path after;

    @Option(names = "--agency-kind", paramLabel = "KIND", descriptionKey = "option.agency-kind")
    private String kind = "";

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "option.year")
    private int year;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "option.as-of")
    private @Nullable LocalDate asOf;

    private final CommonOptions common = new CommonOptions();

    NoticeCommand(Context context) {
        this.context = context;
    }

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Integer call() throws IOException {
        var day = context.day(asOf);
        var packs = common.packs(context);
        if (templateOut != null) {
            alone(paths.isEmpty() && out == null && template == null && before == null);
            var asked = review ? LetterKind.REVIEW : LetterKind.NOTICE;
            var writing = packs.get(0).writing();
            WholeFile.write(templateOut, BuiltInTemplate.of(asked, writing, day));
            context.say("notice.template-written", templateOut);
            return Exit.FINE;
        }
        alone(!review);
        checkFolder();
        var profile = common.profile(packs);
        var request = FileOptions.request(year, "", kind, day);
        var head = new LetterHead(office.strip(), number.strip(), day, profile.mending());
        if (!head.runs()) {
            throw Refusal.usage("notice.number", number.strip());
        }
        if (profile.mending().isBlindTo(day)) {
            context.say("notice.no-holidays");
        }
        return before == null && after == null
                ? notices(packs, profile, request, head)
                : reviews(packs, profile, request, head);
    }

    private static void alone(boolean rightly) {
        if (!rightly) {
            throw Refusal.usage("notice.alone");
        }
    }

    private void checkFolder() {
        if (out == null) {
            throw Refusal.usage("wrong.missing", "--out");
        }
    }

    private int notices(List<Pack> packs, Profile profile, AuditRequest request, LetterHead head)
            throws IOException {
        if (paths.isEmpty()) {
            throw Refusal.usage("wrong.missing", "PATH");
        }
        var letters = letters(LetterKind.NOTICE, packs, head);
        var inputs = Inputs.of(paths);
        var auditor = new Auditor(packs, profile, context.reading());
        var post = new NoticePost(context, new Notices(packs, head), letters);
        var summary = new AuditRun(context, f -> auditor.audit(f, request)).over(inputs, post);
        post.finish(summary);
        inputs.emptyFolders().forEach(folder -> context.say("folder.empty", folder));
        if (inputs.bounded()) {
            context.say("folder.bounded", Inputs.MOST_DEPTH, Inputs.MOST_FILES);
        }
        boolean left =
                !inputs.emptyFolders().isEmpty() || inputs.bounded() || post.hardlyJudged() > 0;
        int code = left || isOpen(summary) ? Exit.NOT_ALL_AUDITED : Exit.FINE;
        return letters.hasFailed() ? Exit.FAILED : code;
    }

    private static boolean isOpen(Summary summary) {
        return summary.unreadable() + summary.notReports() + summary.faults() + summary.incomplete()
                > 0;
    }

    private int reviews(List<Pack> packs, Profile profile, AuditRequest request, LetterHead head)
            throws IOException {
        if (before == null || after == null || !paths.isEmpty()) {
            throw Refusal.usage("notice.pair");
        }
        var letters = letters(LetterKind.REVIEW, packs, head);
        var auditor = new Auditor(packs, profile, context.reading());
        var files =
                new ResultFiles(
                        context,
                        auditor,
                        request,
                        CommonOptions.header(packs, profile, request.asOf()));
        var pairing = Pairing.of(files.read(before), files.read(after));
        var reviews = new Reviews(packs, profile, head);
        int code = pairing.pairs().isEmpty() ? Exit.NOT_ALL_AUDITED : Exit.FINE;
        for (var pair : pairing.pairs()) {
            code = pair.after().isAudited() ? code : Exit.NOT_ALL_AUDITED;
            var silence = silence(pair);
            if (silence == null) {
                warn(pair);
                said(reviews.of(pair), letters);
            } else {
                say(silence, pair.after().name());
            }
        }
        letters.tellOthers();
        code = only("notice.only-before", pairing.onlyBefore(), code);
        code = only("notice.only-after", pairing.onlyAfter(), code);
        return letters.hasFailed() ? Exit.FAILED : code;
    }

    /** Why a pair gets no letter: no report in either run, or nothing was ever found. */
    private static @Nullable String silence(Comparison pair) {
        if (!pair.before().isAudited() && !pair.after().isAudited()) {
            return "notice.not-audited";
        }
        boolean both = pair.before().isAudited() && pair.after().isAudited();
        return both && pair.changes().isEmpty() ? "notice.none" : null;
    }

    private void said(Letter letter, LetterFolder letters) throws IOException {
        int open = letter.count("open") + letter.count("explain");
        int fresh = letter.count("new") + letter.count("new-verify");
        var file = letters.write(letter);
        if (file == null) {
            return;
        }
        int mended = letter.count("mended");
        int left = letter.count("lost") + letter.count("aside");
        say("notice.reviewed", file, mended, open, fresh, left, letter.count("urgent"));
        for (var list : letters.unspoken(letter)) {
            context.say("notice.unspoken", file, list);
        }
    }

    private void say(String key, Object... arguments) throws IOException {
        var writer = context.terminal().dataWriter();
        writer.write(context.told(key, arguments) + '\n');
        writer.flush();
    }

    /** One file and another may well be of two agencies; or the name is what was mended. */
    private void warn(Comparison pair) {
        var before = pair.before();
        var after = pair.after();
        boolean known = before.isAudited() && after.isAudited();
        if (known && !before.agency().equals(after.agency())
                || known && before.year() != after.year()) {
            context.say(
                    "notice.differs", before.agency(), before.year(), after.agency(), after.year());
        }
    }

    /** A report that has no partner gets no letter, and that is said. */
    private int only(String key, List<Result> results, int code) {
        results.forEach(result -> context.say(key, result.name()));
        return results.isEmpty() ? code : Exit.NOT_ALL_AUDITED;
    }

    /** Templates are checked and the folder is made before anything is audited. */
    private LetterFolder letters(LetterKind asked, List<Pack> packs, LetterHead head)
            throws IOException {
        var checked = LetterTemplates.checked(context, asked, template, packs, head.day());
        return LetterFolder.of(context, out == null ? Path.of("") : out, checked, head.day());
    }
}
