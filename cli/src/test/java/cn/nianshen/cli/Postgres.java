package cn.nianshen.cli;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A PostgreSQL of its own, on a port of this machine, where one is installed. */
final class Postgres implements AutoCloseable {

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

    private final Path programs;
    private final Path folder;
    private final int port;

    private Postgres(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    /** Starts one; the test is skipped where none is installed. */
    static Postgres start() throws Exception {
        var programs = programs();
        Assumptions.assumeTrue(programs != null, "no PostgreSQL is installed");
        var folder = Files.createTempDirectory("postgres");
        if (isRoot()) {
            run(List.of("chown", "postgres", folder.toString()));
        }
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var server = new Postgres(programs, folder, port);
        server.does("initdb", "-D", server.data(), "-U", "nianshen", "-A", "trust", "-E", "UTF8");
        server.begin();
        return server;
    }

    private static Path programs() throws IOException {
        if (!Files.isDirectory(INSTALLED)) {
            return null;
        }
        try (var versions = Files.list(INSTALLED)) {
            return versions.map(v -> v.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    /** Starts the server, also after it was stopped. */
    void begin() throws Exception {
        var settings = "-p " + port + " -k " + folder + " -c listen_addresses=127.0.0.1";
        var log = folder.resolve("log").toString();
        does("pg_ctl", "-D", data(), "-l", log, "-o", settings, "-w", "start");
    }

    /** Stops it at once, as a crash would. */
    void crash() throws Exception {
        does("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
    }

    String address() {
        return "postgresql://nianshen@127.0.0.1:" + port + "/postgres";
    }

    /** The server's own client. */
    void sql(String statement) throws Exception {
        does(
                "psql",
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(port),
                "-U",
                "nianshen",
                "-d",
                "postgres",
                "-v",
                "ON_ERROR_STOP=1",
                "-c",
                statement);
    }

    private void does(String program, String... arguments) throws Exception {
        var line = new ArrayList<String>();
        if (isRoot()) {
            line.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        line.add(programs.resolve(program).toString());
        line.addAll(List.of(arguments));
        run(line);
    }

    private static void run(List<String> line) throws Exception {
        var out = Files.createTempFile("postgres", ".log");
        var process =
                new ProcessBuilder(line)
                        .directory(Path.of("/tmp").toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile())
                        .start();
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException(line + ": " + Files.readString(out));
        }
        Files.delete(out);
    }

    @Override
    public void close() throws Exception {
        does("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
        run(List.of("rm", "-rf", folder.toString()));
    }
}
