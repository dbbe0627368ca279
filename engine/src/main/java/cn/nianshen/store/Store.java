package cn.nianshen.store;

import cn.nianshen.campaign.Shelf.Part;
import cn.nianshen.rule.RuleCard;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
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
            throw new StoreException("lost", e, String.valueOf(e.getMessage()));
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
                        Sql.update(c, "delete from entry where campaign = ?", run.id());
                        Sql.update(c, "delete from batch where campaign = ?", run.id());
                        Sql.update(c, "delete from compared where campaign = ?", run.id());
                    }
                    int turn = Sql.number(c, "select coalesce(max(turn), 0) + 1 from campaign");
                    return Sql.update(
                            c,
                            "insert into campaign (id, report_year, as_of, tool, turn, finished)"
                                    + " values (?, ?, ?, ?, ?, 0) on conflict (id) do update set"
                                    + " turn = excluded.turn, finished = 0",
                            run.id(),
                            run.year(),
                            run.asOf().toString(),
                            run.tool(),
                            turn);
                });
        return new StoredShelf(this, run.id(), cards);
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
     * The last campaign of a year, a finished one before one that is not.
     *
     * @param cards cards of the packs at hand, by rule id
     */
    public Optional<StoredShelf> last(int year, Function<String, @Nullable RuleCard> cards) {
        var id =
                whole(
                        c ->
                                Sql.texts(
                                        c,
                                        "select id from campaign where report_year = ? order by"
                                                + " finished desc, turn desc",
                                        year));
        return id.stream().findFirst().map(first -> new StoredShelf(this, first, cards));
    }

    /** Number of files of a campaign of which all results stand. */
    int batches(String campaign, Part part) {
        return whole(
                c ->
                        Sql.number(
                                c,
                                "select count(*) from batch where campaign = ? and part = ?",
                                campaign,
                                part.id()));
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
