package cn.nianshen.cli;

import cn.nianshen.campaign.Assignment;
import cn.nianshen.campaign.Entry;
import cn.nianshen.campaign.Handed;
import cn.nianshen.campaign.Kept;
import cn.nianshen.campaign.ReportDigester;
import cn.nianshen.campaign.Shelf;
import cn.nianshen.output.Audit;
import cn.nianshen.output.AuditTeller;
import cn.nianshen.output.Header;
import cn.nianshen.output.Renderer;
import cn.nianshen.output.Summary;
import cn.nianshen.source.Digest;
import cn.nianshen.source.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Takes each audit as it comes, and keeps of it what comparing needs. */
final class Intake implements Renderer, Journal {

    /** Why a file could not be read today, and perhaps can tomorrow. */
    private static final Set<String> PASSING =
            Set.of(
                    "picture",
                    "garbled-pdf",
                    "scanned-pdf",
                    "scanned-ofd",
                    "recognition-failed",
                    "reading-too-long",
                    "internal");

    private final Shelf shelf;
    private final Shelf.Part part;
    private final UnaryOperator<String> within;
    private final Function<Entry, Assignment> owners;
    private final ReportDigester digester;
    private final AuditTeller teller;
    private final Further further;

    private final List<Handed> files = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();
    private int recalled;

    /** What else is made of each file. */
    interface Further {

        /** Nothing is. */
        Further NONE =
                new Further() {
                    @Override
                    public void audited(Audit audit) {}

                    @Override
                    public boolean stands(Entry entry, Audit audit) {
                        return true;
                    }

                    @Override
                    public void standing(Entry entry, Audit audit) {}

                    @Override
                    public void handed(Handed file) {}
                };

        /** A file was audited; it is named by its path from the folder on, as in all results. */
        void audited(Audit audit) throws IOException;

        /** Whether what an earlier run made of a file is still there. */
        boolean stands(Entry entry, Audit audit);

        /** A file was audited by an earlier run, and what was made of it stands. */
        void standing(Entry entry, Audit audit) throws IOException;

        /** A file was kept. */
        void handed(Handed file) throws IOException;
    }

    /**
     * @param shelf where it is kept
     * @param within path of a file, from the folder on
     * @param owners tells whose a file is
     */
    Intake(
            Shelf shelf,
            Shelf.Part part,
            UnaryOperator<String> within,
            Function<Entry, Assignment> owners,
            ReportDigester digester,
            AuditTeller teller,
            Further further) {
        this.shelf = shelf;
        this.part = part;
        this.within = within;
        this.owners = owners;
        this.digester = digester;
        this.teller = teller;
        this.further = further;
    }

    List<Handed> files() {
        return files;
    }

    /** How many files were not done again. */
    int recalled() {
        return recalled;
    }

    @Override
    public void begin(Header header) {}

    @Override
    public void finish(Summary summary) {}

    @Override
    public void audit(Audit audit) throws IOException {
        further.audited(audit.named(within.apply(audit.name())));
        var report = audit.report();
        entries.add(Entry.of(audit, within.apply(audit.name())));
        var digest = report == null ? null : digester.digest(report);
        kept.add(new Kept(digest, audit.outcomes(), audit.scorecard()));
    }

    @Override
    public void done(Input input, Digest digest, int ignored) throws IOException {
        var batch = new Shelf.Batch(within.apply(input.name()), digest.sha256(), ignored, entries);
        shelf.keep(part, batch, kept);
        entries.clear();
        kept.clear();
        take(batch);
    }

    @Override
    public boolean has(SourceFile file) {
        var batch = shelf.recall(part, within.apply(file.name()), file.sha256());
        if (batch == null) {
            return false;
        }
        return batch.entries().stream()
                .allMatch(
                        e ->
                                !PASSING.contains(e.reason())
                                        && further.stands(e, e.audit(e.file(), Kept.NOTHING)));
    }

    @Override
    public Summary standing(SourceFile file, Summary before) throws IOException {
        var batch = shelf.recall(part, within.apply(file.name()), file.sha256());
        if (batch == null) {
            throw new IllegalStateException(file.name());
        }
        recalled++;
        var summary = before.ignoring(before.ignored() + batch.ignored());
        for (int i = 0; i < batch.entries().size(); i++) {
            var entry = batch.entries().get(i);
            var audit = entry.audit(entry.file(), shelf.kept(part, batch, i).get());
            further.standing(entry, audit);
            summary = summary.plus(audit, entry.waived(), entry.lapsed());
        }
        take(batch);
        return summary;
    }

    /** Takes what an earlier campaign has kept. */
    void take(Shelf.Batch batch) throws IOException {
        for (int i = 0; i < batch.entries().size(); i++) {
            var entry = batch.entries().get(i);
            var bare = entry.audit(entry.file(), Kept.NOTHING);
            var handed =
                    new Handed(
                            entry,
                            teller.trouble(bare),
                            owners.apply(entry),
                            shelf.kept(part, batch, i));
            files.add(handed);
            further.handed(handed);
        }
    }
}
