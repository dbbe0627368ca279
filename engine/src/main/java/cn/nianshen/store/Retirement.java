package cn.nianshen.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Makes room for a run that begins anew on the day of an earlier one. What was finished stays as
 * the run before it, so that both can be compared; of older ones of that day nothing is left.
 */
final class Retirement {

    private final Connection connection;
    private final String id;
    private final String before;

    Retirement(Connection connection, String id) {
        this.connection = connection;
        this.id = id;
        this.before = Run.before(id);
    }

    void begin() throws SQLException {
        int finished =
                Sql.number(
                        connection,
                        "select count(*) from campaign where id = ? and finished = 1",
                        id);
        if (finished > 0) {
            remove(before);
            move();
        }
        remove(id);
    }

    private void remove(String campaign) throws SQLException {
        for (var table : new String[] {"entry", "batch", "standing"}) {
            Sql.update(connection, "delete from " + table + " where campaign = ?", campaign);
        }
        Sql.update(connection, "delete from campaign where id = ?", campaign);
    }

    private void move() throws SQLException {
        Sql.update(
                connection,
                "insert into campaign (id, setting, report_year, as_of, tool, turn, finished)"
                        + " select ?, setting, report_year, as_of, tool, turn, finished"
                        + " from campaign where id = ?",
                before,
                id);
        Sql.update(
                connection,
                "insert into batch (campaign, part, path, sha256, ignored)"
                        + " select ?, part, path, sha256, ignored from batch where campaign = ?",
                before,
                id);
        Sql.update(connection, "update entry set campaign = ? where campaign = ?", before, id);
        Sql.update(connection, "update standing set campaign = ? where campaign = ?", before, id);
    }
}
