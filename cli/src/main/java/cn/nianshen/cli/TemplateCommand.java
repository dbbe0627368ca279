package cn.nianshen.cli;

import cn.nianshen.AuditRequest;
import cn.nianshen.Auditor;
import cn.nianshen.document.Position;
import cn.nianshen.letter.FileNames;
import cn.nianshen.output.Audit;
import cn.nianshen.output.AuditTeller;
import cn.nianshen.output.Header;
import cn.nianshen.output.Renderer;
import cn.nianshen.output.Summary;
import cn.nianshen.pack.Pack;
import cn.nianshen.report.Place;
import cn.nianshen.report.Report;
import cn.nianshen.rule.PlaceNames;
import cn.nianshen.template.BlankForm;
import cn.nianshen.template.Carried;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes an empty report in the form of a year. */
@Command(name = "template", sortOptions = false)
final class TemplateCommand implements CommonOptions.Owner {

    private final Context context;

    @Option(
            names = "--year",
            required = true,
            paramLabel = "YEAR",
            descriptionKey = "option.form-year")
    private int year;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            descriptionKey = "option.form-out")
    private @Nullable Path out;

    @Option(names = "--agency", paramLabel = "NAME", descriptionKey = "option.form-agency")
    private String agency = "";

    @Option(names = "--from", paramLabel = "FILE", descriptionKey = "option.form-from")
    private @Nullable Path from;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "option.as-of")
    private @Nullable LocalDate asOf;

    private final CommonOptions common = new CommonOptions();

    TemplateCommand(Context context) {
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
        var form = year > 2100 ? null : BlankForm.of(packs.get(0), year).orElse(null);
        if (form == null) {
            throw Refusal.usage("form.no-year", year);
        }
        if (out != null) {
            free(out);
        }
        var before = from == null ? null : before(from, packs, day);
        var carried = before == null ? Carried.NONE : carried(before, form, packs.get(0));
        var organ = agency.isBlank() && before != null ? AuditTeller.agencyName(before) : agency;
        var target = out == null ? Path.of(FileNames.safe(organ + form.name()) + ".docx") : out;
        free(target);
        WholeFile.write(target, form.bytes(organ, carried, day));
        context.say("form.written", target);
        boolean whole = from == null || !carried.table().isEmpty() && carried.left().isEmpty();
        return whole ? Exit.FINE : Exit.NOT_ALL_AUDITED;
    }

    private static void free(Path target) {
        if (Files.exists(target)) {
            throw Refusal.failed("form.exists", target);
        }
    }

    /** The report of the year before, null where it is none; that is said. */
    private @Nullable Report before(Path file, List<Pack> packs, LocalDate day) throws IOException {
        var auditor = new Auditor(packs, common.profile(packs), context.reading());
        var request = new AuditRequest(0, "", "", day);
        var kept = new Kept();
        var inputs = Inputs.of(List.of(file.toString()));
        new AuditRun(context, each -> auditor.parse(each, request)).over(inputs, kept);
        if (kept.audits.size() != 1) {
            throw Refusal.usage("form.one-file", file);
        }
        var audit = kept.audits.get(0);
        if (audit.report() == null) {
            context.say("form.no-report", file, new AuditTeller(common.messages()).trouble(audit));
        }
        return audit.report();
    }

    private Carried carried(Report before, BlankForm form, Pack pack) {
        if (before.fiscalYear() != year - 1) {
            context.say("form.other-year", before.fiscalYear(), year - 1);
            return Carried.NONE;
        }
        var organ = AuditTeller.agencyName(before);
        if (!agency.isBlank() && !organ.endsWith(agency.strip()) && !agency.endsWith(organ)) {
            context.say("form.other-agency", organ, agency.strip());
        }
        var carried = Carried.of(before, form);
        if (!carried.addsUp()) {
            context.say("form.sum-broken");
        }
        var names = PlaceNames.of(pack.forms(), before.form());
        for (var column : carried.left()) {
            var place = new Place("", carried.table(), carried.row(), column, Position.NONE, "");
            context.say("form.left-empty", names.name(place));
        }
        return carried;
    }

    /** Keeps what was read. */
    private static final class Kept implements Renderer {
        private final List<Audit> audits = new ArrayList<>();

        @Override
        public void begin(Header header) {}

        @Override
        public void audit(Audit audit) {
            audits.add(audit);
        }

        @Override
        public void finish(Summary summary) {}
    }
}
