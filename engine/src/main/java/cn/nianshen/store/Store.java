package cn.nianshen.store;

import cn.nianshen.output.CampaignResult;
import cn.nianshen.output.Decision;
import cn.nianshen.rule.RuleCard;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A database with the results of campaigns. One process writes one campaign at a time. */
public final class Store implements AutoCloseable {

    private static final int HEXADECIMAL = 16;
    private static final int SIXTY_FOUR_BITS = 15;

    private final Connection connection;
    private final boolean embedded;

    private Store(Connection connection, boolean embedded) {
        this.connection = connection;
        this.embedded = embedded;
    }

    /**
     * Opens a store; makes it where it is missing, and brings it up to this version.
     *
     * @param name path of a file, or {@code postgresql://user:password@host/database}
     * @throws StoreException if it cannot be used
     */
    public static Store open(String name) {
        var database = Database.of(name);
        return new Store(database.open(), database.embedded());
    }

    /** Whether the name of a store is an address and not a file. */
    public static boolean isAddress(String name) {
        return Database.isAddress(name);
    }

    /** What is done with the database. */
    @FunctionalInterface
    interface Step<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Does something as a whole or not at all. */
    synchronized <T> T whole(Step<T> step) {
        try {
            var result = step.on(connection);
            connection.commit();
            return result;
        } catch (SQLException e) {
            undo();
            var said = String.valueOf(e.getMessage());
            throw said.contains("SQLITE_CORRUPT")
                    ? new StoreException("damaged", e)
                    : new StoreException("lost", e, said);
        }
    }

    private void undo() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // what failed first is told
        }
    }

    /**
     * Begins a campaign, or goes on with it.
     *
     * @param run what it is
     * @param resume whether what stands of it is kept
     * @param cards cards of the packs at hand, by rule id
     * @throws StoreException if another run is at work on it
     */
    public StoredShelf begin(Run run, boolean resume, Function<String, @Nullable RuleCard> cards) {
        lock(run);
        whole(
                c -> {
                    if (!resume) {
                        new Retirement(c, run.id()).begin();
                    }
                    // an unfinished one of another day will not be taken up any more
                    Sql.update(
                            c,
                            "delete from campaign where setting = ? and id <> ? and finished = 0",
                            run.setting(),
                            run.id());
                    int turn = Sql.number(c, "select coalesce(max(turn), 0) + 1 from campaign");
                    return Sql.update(
                            c,
                            "insert into campaign (id, setting, report_year, as_of, tool, turn,"
                                    + " finished) values (?, ?, ?, ?, ?, ?, 0) on conflict (id) do"
                                    + " update set turn = excluded.turn, finished = 0",
                            run.id(),
                            run.setting(),
                            run.year(),
                            run.asOf().toString(),
                            run.tool(),
                            turn);
                });
        return new StoredShelf(this, run.id(), run.tool(), cards);
    }

    /** The day of the last run with a setting, in a list of one; empty where there is none. */
    public List<LocalDate> lastDay(String setting) {
        return whole(
                        c ->
                                Sql.texts(
                                        c,
                                        "select as_of from campaign where setting = ? order by turn"
                                                + " desc",
                                        setting))
                .stream()
                .limit(1)
                .map(LocalDate::parse)
                .toList();
    }

    /** In a file nobody else is at work anyway. */
    private void lock(Run run) {
        if (embedded) {
            return;
        }
        long number = Long.parseLong(run.id().substring(0, SIXTY_FOUR_BITS), HEXADECIMAL);
        boolean free =
                whole(c -> Sql.number(c, "select pg_try_advisory_lock(?)::int", number)) == 1;
        if (!free) {
            throw new StoreException("busy");
        }
    }

    /**
     * The campaigns of a year, the last one first, finished ones before those that are not.
     *
     * @param cards cards of the packs at hand, by rule id
     */
    public List<StoredShelf> runs(int year, Function<String, @Nullable RuleCard> cards) {
        return whole(
                c ->
                        Sql.rows(
                                c,
                                "select id, tool from campaign where report_year = ? order"
                                        + " by finished desc, turn desc",
                                row ->
                                        new StoredShelf(
                                                this, row.getString(1), row.getString(2), cards),
                                year));
    }

    /**
     * What was decided of findings of a year, by {@linkplain Decision#key agency} and fingerprint.
     */
    public Map<String, Map<String, Decision>> decisions(int year) {
        var all = new HashMap<String, Map<String, Decision>>();
        whole(
                c ->
                        Sql.rows(
                                c,
                                "select agency, name, fingerprint, verdict, person, decided, reason"
                                        + " from decision where report_year = ?",
                                row -> take(row, all),
                                year));
        return all;
    }

    private static Decision take(ResultSet row, Map<String, Map<String, Decision>> all)
            throws SQLException {
        var decision =
                new Decision(
                        Decision.Verdict.valueOf(row.getString(4)),
                        row.getString(5),
                        LocalDate.parse(row.getString(6)),
                        row.getString(7));
        all.computeIfAbsent(Decision.key(row.getString(1), row.getString(2)), a -> new HashMap<>())
                .put(row.getString(3), decision);
        return decision;
    }

    /**
     * Keeps what was decided of findings, over what was decided of the same before.
     *
     * @param decisions decisions by {@linkplain Decision#key agency} and fingerprint
     */
    public void decide(int year, Map<String, Map<String, Decision>> decisions) {
        whole(
                c -> {
                    for (var agency : decisions.entrySet()) {
                        for (var each : agency.getValue().entrySet()) {
                            decide(c, year, agency.getKey(), each.getKey(), each.getValue());
                        }
                    }
                    return decisions.size();
                });
    }

    private static void decide(
            Connection c, int year, String agency, String fingerprint, Decision decision)
            throws SQLException {
        Sql.update(
                c,
                "insert into decision (report_year, agency, name, fingerprint, verdict, person,"
                        + " decided, reason) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict"
                        + " (report_year, agency, name, fingerprint) do update set verdict = excluded.verdict, person ="
                        + " excluded.person, decided = excluded.decided, reason = excluded.reason",
                year,
                agency.substring(0, agency.indexOf('\n')),
                agency.substring(agency.indexOf('\n') + 1),
                fingerprint,
                decision.verdict().name(),
                decision.person(),
                decision.day().toString(),
                decision.reason());
    }

    /**
     * Agencies and counties of the campaigns of a year, as {@linkplain Decision#key decisions} name
     * them.
     */
    public Set<String> known(int year) {
        var known = new HashSet<String>();
        whole(
                c ->
                        Sql.rows(
                                c,
                                "select s.agency, s.name, s.county from standing s join campaign c"
                                        + " on c.id = s.campaign where c.report_year = ?",
                                row -> {
                                    var county = row.getString(3);
                                    var key = CampaignResult.County.key(county);
                                    known.add(Decision.key(key, county));
                                    return known.add(
                                            Decision.key(row.getString(1), row.getString(2)));
                                },
                                year));
        return known;
    }

    /** Years of which the store has campaigns, the last one worked on first. */
    public List<Integer> years() {
        return whole(
                c ->
                        Sql.rows(
                                c,
                                "select report_year from campaign order by finished desc, turn desc",
                                row -> row.getInt(1)));
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // all that was to be kept is
        }
    }
}
