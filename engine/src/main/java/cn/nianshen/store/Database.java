package cn.nianshen.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.jspecify.annotations.Nullable;

/**
 * A database by the name that a person gives it: the path of a file (SQLite), or an address
 * (PostgreSQL).
 *
 * @param url address for JDBC
 * @param settings what connections are opened with
 * @param embedded whether it is a file
 */
record Database(String url, Properties settings, boolean embedded) {

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?:jdbc:)?(?:postgresql|postgres)://(?:([^:@/]*)(?::([^@/]*))?@)?(.*)");

    private static final String SCHEMA = "nianshen";
    private static final String LOCATION = "classpath:cn/nianshen/store/schema";
    private static final int TRIES = 5;
    private static final long PAUSE = 200;

    /** Whether the name is an address. */
    static boolean isAddress(String name) {
        return ADDRESS.matcher(name).matches();
    }

    static Database of(String name) {
        var settings = new Properties();
        var address = ADDRESS.matcher(name);
        if (!address.matches()) {
            return new Database("jdbc:sqlite:" + name, settings, true);
        }
        if (address.group(1) != null) {
            settings.setProperty("user", address.group(1));
        }
        if (address.group(2) != null) {
            settings.setProperty("password", address.group(2));
        }
        settings.setProperty("currentSchema", SCHEMA);
        settings.setProperty("ApplicationName", SCHEMA);
        return new Database("jdbc:postgresql://" + address.group(3), settings, false);
    }

    /** Opens it with the schema of this version. */
    Connection open() {
        try {
            check();
            migrate();
            var connection = DriverManager.getConnection(url, settings);
            if (embedded) {
                // nobody else reads or writes while a run does
                try (var statement = connection.createStatement()) {
                    statement.execute("pragma locking_mode = exclusive");
                    statement.execute("pragma journal_mode = wal");
                    statement.execute("pragma synchronous = normal");
                    statement.execute("pragma foreign_keys = on");
                    statement.execute("begin exclusive");
                    statement.execute("commit");
                }
            }
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            throw failed(e);
        } catch (LinkageError e) {
            // the part of the database that is no Java could not be unpacked or does not fit
            throw new StoreException("closed", e, String.valueOf(e.getMessage()));
        }
    }

    static StoreException failed(SQLException fault) {
        var said = String.valueOf(fault.getMessage());
        if (said.contains("SQLITE_BUSY") || said.contains("SQLITE_LOCKED")) {
            return new StoreException("busy", fault);
        }
        if (said.contains("SQLITE_CORRUPT")) {
            return new StoreException("damaged", fault);
        }
        if (said.contains("SQLITE_NOTADB")) {
            return new StoreException("foreign", fault);
        }
        return new StoreException("closed", fault, said);
    }

    /** A file that is there must be a database before anything is written into it. */
    private void check() {
        if (!embedded) {
            return;
        }
        var file = Path.of(url.substring("jdbc:sqlite:".length()));
        var head = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
        try {
            if (Files.isDirectory(file)) {
                throw new StoreException("foreign");
            }
            if (Files.exists(file) && Files.size(file) > 0) {
                try (var in = Files.newInputStream(file)) {
                    if (!Arrays.equals(in.readNBytes(head.length), head)) {
                        throw new StoreException("foreign");
                    }
                }
            }
        } catch (IOException e) {
            throw new StoreException("closed", e, String.valueOf(e.getMessage()));
        }
    }

    private void migrate() throws SQLException {
        // two that begin at once may both make the schema; the second finds it made
        for (int left = TRIES; ; left--) {
            try {
                migrateOnce();
                return;
            } catch (FlywayException e) {
                var cause = sql(e);
                if (String.valueOf(e.getMessage()).contains("non-empty")) {
                    throw new StoreException("foreign", e);
                }
                if (left == 1) {
                    throw cause == null
                            ? new StoreException("closed", e, String.valueOf(e.getMessage()))
                            : failed(cause);
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static @Nullable SQLException sql(Throwable fault) {
        for (var each = fault; each != null; each = each.getCause()) {
            if (each instanceof SQLException found) {
                return found;
            }
        }
        return null;
    }

    private void migrateOnce() {
        var configured =
                Flyway.configure(Database.class.getClassLoader())
                        .dataSource(
                                url, settings.getProperty("user"), settings.getProperty("password"))
                        .locations(LOCATION)
                        .failOnMissingLocations(true)
                        .loggers("slf4j")
                        .placeholders(Map.of("bytes", embedded ? "blob" : "bytea"));
        if (!embedded) {
            configured.schemas(SCHEMA).createSchemas(true);
        }
        var flyway = configured.load();
        for (var applied : flyway.info().applied()) {
            if (applied.getState() == MigrationState.FUTURE_SUCCESS
                    || applied.getState() == MigrationState.FUTURE_FAILED) {
                throw new StoreException("newer", applied.getVersion());
            }
        }
        flyway.migrate();
    }
}
