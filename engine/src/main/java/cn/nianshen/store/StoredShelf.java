package cn.nianshen.store;

import static java.util.stream.Collectors.joining;

import cn.nianshen.campaign.Entry;
import cn.nianshen.campaign.Kept;
import cn.nianshen.campaign.Recent;
import cn.nianshen.campaign.Shelf;
import cn.nianshen.campaign.Standing;
import cn.nianshen.output.Audit;
import cn.nianshen.rule.Outcome;
import cn.nianshen.rule.RuleCard;
import cn.nianshen.source.Format;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a store keeps of one campaign. */
public final class StoredShelf implements Shelf {

    /** Reports at hand: an agency's own, those beside it, and what is looked up in turns. */
    private static final int RECENT = 24;

    private static final String INSERT =
            "insert into entry (campaign, part, path, turn, file, sha256, format, status, reason,"
                    + " arguments, is_read, form, agency, full_agency, fiscal_year, waived, lapsed,"
                    + " body) values ("
                    + "?, ".repeat(17)
                    + "?)";

    private final Store store;
    private final String campaign;
    private final String made;
    private final KeptPacking packing;
    private final Recent<Key, Kept> recent = new Recent<>(RECENT, this::load);
    private final Recent<String, List<Outcome>> recentlyCompared =
            new Recent<>(RECENT, this::loadCompared);

    private int standings;

    private record Key(Part part, String path, int turn) {}

    /**
     * @param campaign id of the campaign
     * @param made the program that made it
     */
    StoredShelf(
            Store store, String campaign, String made, Function<String, @Nullable RuleCard> cards) {
        this.store = store;
        this.made = made;
        this.campaign = campaign;
        this.packing = new KeptPacking(cards);
    }

    @Override
    public @Nullable Batch recall(Part part, String path, String sha256) {
        return sha256.isEmpty()
                ? null
                : store.whole(c -> batch(c, part, path).filter(sha256)).orNull();
    }

    /** A batch or none. */
    private record Found(@Nullable Batch batch) {
        Found filter(String sha256) {
            return batch != null && batch.sha256().equals(sha256) ? this : new Found(null);
        }

        @Nullable Batch orNull() {
            return batch;
        }
    }

    private Found batch(Connection c, Part part, String path) throws SQLException {
        var found =
                Sql.rows(
                        c,
                        "select sha256, ignored from batch where campaign = ? and part = ? and"
                                + " path = ?",
                        row -> new Batch(path, row.getString(1), row.getInt(2), List.of()),
                        campaign,
                        part.id(),
                        path);
        if (found.isEmpty()) {
            return new Found(null);
        }
        var entries =
                Sql.rows(
                        c,
                        "select * from entry where campaign = ? and part = ? and path = ? order by"
                                + " turn",
                        StoredShelf::entry,
                        campaign,
                        part.id(),
                        path);
        var batch = found.get(0);
        return new Found(new Batch(path, batch.sha256(), batch.ignored(), entries));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var arguments = row.getString("arguments");
        return new Entry(
                row.getString("file"),
                row.getString("sha256"),
                Format.valueOf(row.getString("format")),
                Audit.Status.valueOf(row.getString("status")),
                row.getString("reason"),
                arguments.lines().toList(),
                row.getInt("is_read") != 0,
                row.getString("form"),
                row.getString("agency"),
                row.getString("full_agency"),
                row.getInt("fiscal_year"),
                row.getInt("waived"),
                row.getInt("lapsed"));
    }

    @Override
    public void keep(Part part, Batch batch, List<Kept> kept) {
        var packed = kept.stream().map(KeptPacking::pack).toList();
        store.whole(
                c -> {
                    Sql.update(
                            c,
                            "delete from entry where campaign = ? and part = ? and path = ?",
                            campaign,
                            part.id(),
                            batch.path());
                    Sql.update(
                            c,
                            "insert into batch (campaign, part, path, sha256, ignored) values"
                                    + " (?, ?, ?, ?, ?) on conflict (campaign, part, path) do"
                                    + " update set sha256 = excluded.sha256, ignored ="
                                    + " excluded.ignored",
                            campaign,
                            part.id(),
                            batch.path(),
                            batch.sha256(),
                            batch.ignored());
                    for (int i = 0; i < packed.size(); i++) {
                        insert(c, part, batch, i, packed.get(i));
                    }
                    return packed.size();
                });
    }

    private void insert(Connection c, Part part, Batch batch, int turn, byte[] body)
            throws SQLException {
        var entry = batch.entries().get(turn);
        Sql.update(
                c,
                INSERT,
                campaign,
                part.id(),
                batch.path(),
                turn,
                entry.file(),
                entry.sha256(),
                entry.format().name(),
                entry.status().name(),
                entry.reason(),
                lines(entry.arguments()),
                entry.read() ? 1 : 0,
                entry.form(),
                entry.agency(),
                entry.fullAgency(),
                entry.fiscalYear(),
                entry.waived(),
                entry.lapsed(),
                body);
    }

    private static String lines(List<String> texts) {
        return texts.stream()
                .map(text -> text.lines().collect(joining(" ")) + '\n')
                .collect(joining());
    }

    @Override
    public Supplier<Kept> kept(Part part, Batch batch, int entry) {
        var key = new Key(part, batch.path(), entry);
        return () -> recent.get(key);
    }

    private Kept load(Key key) {
        return unpacked(
                store.whole(
                        c ->
                                Sql.rows(
                                        c,
                                        "select body from entry where campaign = ? and part = ? and"
                                                + " path = ? and turn = ?",
                                        row -> row.getBytes(1),
                                        campaign,
                                        key.part().id(),
                                        key.path(),
                                        key.turn())));
    }

    private Kept unpacked(List<byte[]> found) {
        try {
            return packing.unpack(found.get(0));
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new StoreException("damaged", e);
        }
    }

    @Override
    public Supplier<List<Outcome>> compared(Standing standing, List<Outcome> outcomes) {
        var agency = standing.agency();
        var chosen = standing.chosen();
        var body = KeptPacking.pack(outcomes);
        int turn = ++standings;
        store.whole(
                c ->
                        Sql.update(
                                c,
                                "insert into standing (campaign, agency, turn, name, county, kind,"
                                        + " state, fiscal_year, file, body) values (?, ?, ?, ?, ?,"
                                        + " ?, ?, ?, ?, ?) on conflict (campaign, agency) do update"
                                        + " set turn = excluded.turn, name = excluded.name, county ="
                                        + " excluded.county, kind = excluded.kind, state ="
                                        + " excluded.state, fiscal_year = excluded.fiscal_year,"
                                        + " file = excluded.file, body = excluded.body",
                                campaign,
                                agency.id(),
                                turn,
                                agency.name(),
                                agency.county(),
                                standing.kind(),
                                standing.state(),
                                chosen == null ? 0 : chosen.fiscalYear(),
                                chosen == null ? "" : chosen.file(),
                                body));
        return () -> recentlyCompared.get(agency.id());
    }

    private List<Outcome> loadCompared(String agency) {
        return unpacked(
                        store.whole(
                                c ->
                                        Sql.rows(
                                                c,
                                                "select body from standing where campaign = ? and"
                                                        + " agency = ?",
                                                row -> row.getBytes(1),
                                                campaign,
                                                agency)))
                .outcomes();
    }

    /** All files of a part of which results stand, by path. */
    public List<Batch> batches(Part part) {
        return store
                .whole(
                        c ->
                                Sql.texts(
                                        c,
                                        "select path from batch where campaign = ? and part = ?",
                                        campaign,
                                        part.id()))
                .stream()
                .sorted()
                .map(path -> store.whole(c -> batch(c, part, path)).orNull())
                .map(Objects::requireNonNull)
                .toList();
    }

    /** Where the agencies of a campaign stood, in the order of the roster. */
    public List<Stood> stood() {
        return store.whole(
                c ->
                        Sql.rows(
                                c,
                                "select agency, name, county, state, fiscal_year, file from"
                                        + " standing where campaign = ? order by turn",
                                row ->
                                        new Stood(
                                                row.getString(1),
                                                row.getString(2),
                                                row.getString(3),
                                                row.getString(4),
                                                row.getInt(5),
                                                row.getString(6)),
                                campaign));
    }

    /** What comparing an agency found. */
    public List<Outcome> comparedOf(Stood agency) {
        return recentlyCompared.get(agency.id());
    }

    /** What was kept of the file that stood for an agency; nothing where there was none. */
    public Kept keptOf(Stood agency) {
        var found =
                store.whole(
                        c ->
                                Sql.rows(
                                        c,
                                        "select body from entry where campaign = ? and part = ? and"
                                                + " file = ?",
                                        row -> row.getBytes(1),
                                        campaign,
                                        Part.NOW.id(),
                                        agency.file()));
        return agency.file().isEmpty() || found.isEmpty() ? Kept.NOTHING : unpacked(found);
    }

    /** The program that made it. */
    public String made() {
        return made;
    }

    /** All of the campaign stands. */
    public void finish() {
        store.whole(c -> Sql.update(c, "update campaign set finished = 1 where id = ?", campaign));
    }
}
