package cn.nianshen.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Statements with their values. */
final class Sql {

    private Sql() {}

    /** Reads a row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static PreparedStatement filled(Connection connection, String sql, Object... values)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof byte[] bytes) {
                statement.setBytes(i + 1, bytes);
            } else if (values[i] instanceof String text) {
                // PostgreSQL takes no zero in a text
                statement.setString(i + 1, text.replace("\0", ""));
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
        return statement;
    }

    static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = filled(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    static <T> List<T> rows(Connection connection, String sql, Row<T> row, Object... values)
            throws SQLException {
        try (var statement = filled(connection, sql, values);
                var found = statement.executeQuery()) {
            var rows = new ArrayList<T>();
            while (found.next()) {
                rows.add(row.read(found));
            }
            return rows;
        }
    }

    static List<String> texts(Connection connection, String sql, Object... values)
            throws SQLException {
        return rows(connection, sql, row -> row.getString(1), values);
    }

    static int number(Connection connection, String sql, Object... values) throws SQLException {
        return rows(connection, sql, row -> row.getInt(1), values).get(0);
    }
}
