package cn.nianshen.bench;

import cn.nianshen.fixtures.Fixtures;
import cn.nianshen.fixtures.hostile.HostileFile;
import cn.nianshen.fixtures.hostile.HostileFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What hostile files cost in one run with good ones in between: for each its outcome, the seconds
 * until its result stood, and the most memory that the program and all it started held meanwhile.
 * Linux only.
 *
 * <p>Arguments: the launcher, the folder of converted fixtures, and folders of further hostile
 * files.
 */
public final class HostileRun {

    private static final Pattern RESULT = Pattern.compile("\\[(\\d+)\\] (.*)");
    private static final int SAMPLE_MILLIS = 25;
    private static final List<String> GOOD =
            List.of(
                    "2023-bureau-clean.docx",
                    "2025-bureau-clean.html",
                    "2023-bureau-clean-pandoc.md",
                    "2023-township-clean-tabrows.txt");

    /** What a file took. */
    private record Cost(String name, String outcome, double seconds, long mebibytes) {}

    private final Path folder;
    private final Map<String, byte[]> good = new LinkedHashMap<>();
    private final AtomicLong peak = new AtomicLong();
    private final AtomicBoolean over = new AtomicBoolean();

    private HostileRun(Path folder) {
        this.folder = folder;
    }

    /** Runs and prints a table. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("hostile");
        try {
            var run = new HostileRun(folder);
            run.goods(Path.of(arguments[1]));
            List<Path> hostile = new ArrayList<>();
            for (HostileFile file : HostileFiles.all(run.converted())) {
                hostile.add(
                        HostileFiles.write(file, Files.createDirectories(folder.resolve("made"))));
            }
            for (int i = 2; i < arguments.length; i++) {
                hostile.addAll(files(Path.of(arguments[i])));
            }
            print(run.costs(Path.of(arguments[0]), run.mixed(hostile)));
        } finally {
            for (Path path : files(folder)) {
                Files.deleteIfExists(path);
            }
        }
    }

    private void goods(Path converted) throws IOException {
        for (String name : GOOD) {
            good.put(name, Fixtures.bytes(name));
        }
        for (Path path : files(converted)) {
            good.put(path.getFileName().toString(), Files.readAllBytes(path));
        }
    }

    private Map<String, byte[]> converted() {
        Map<String, byte[]> binary = new LinkedHashMap<>(good);
        binary.keySet().removeIf(name -> name.endsWith(".txt") || name.endsWith(".md"));
        return binary;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** A good file behind every hostile one. */
    private List<Path> mixed(List<Path> hostile) throws IOException {
        List<Map.Entry<String, byte[]>> goods = List.copyOf(good.entrySet());
        List<Path> all = new ArrayList<>();
        for (int i = 0; i < hostile.size(); i++) {
            Map.Entry<String, byte[]> next = goods.get(i % goods.size());
            all.add(hostile.get(i));
            all.add(
                    Files.write(
                            folder.resolve("good-" + i + '-' + next.getKey()), next.getValue()));
        }
        return all;
    }

    private List<Cost> costs(Path launcher, List<Path> files)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(launcher.toString(), "audit", "--as-of", "2026-02-01"));
        files.forEach(file -> command.add(file.toString()));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Thread sampler = new Thread(() -> sample(new ProcessTree(process.toHandle())));
        sampler.start();
        List<Cost> costs = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            read(lines, costs);
        }
        over.set(true);
        sampler.join();
        System.out.println("Exit code " + process.waitFor() + ".");
        return costs;
    }

    private void read(BufferedReader lines, List<Cost> costs) throws IOException {
        long before = System.nanoTime();
        String name = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher result = RESULT.matcher(line);
            if (result.matches()) {
                long now = System.nanoTime();
                name = result.group(2);
                costs.add(
                        new Cost(
                                name,
                                "",
                                (now - before) / (double) TimeUnit.SECONDS.toNanos(1),
                                peak.getAndSet(0)));
                before = now;
            } else if (!name.isEmpty()
                    && line.startsWith("  ")
                    && costs.get(costs.size() - 1).outcome().isEmpty()) {
                Cost cost = costs.remove(costs.size() - 1);
                costs.add(new Cost(name, line.strip(), cost.seconds(), cost.mebibytes()));
            }
        }
    }

    private void sample(ProcessTree tree) {
        while (!over.get()) {
            peak.accumulateAndGet(tree.mebibytes(), Math::max);
            try {
                Thread.sleep(SAMPLE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static void print(List<Cost> costs) {
        System.out.println("| file | outcome | s | MiB |\n|---|---|---|---|");
        for (Cost cost : costs) {
            System.out.printf(
                    "| %s | %s | %.2f | %d |%n",
                    cost.name().replaceAll(".*/", ""),
                    cost.outcome(),
                    cost.seconds(),
                    cost.mebibytes());
        }
        Map<String, Double> worst = new HashMap<>();
        costs.forEach(cost -> worst.merge("s", cost.seconds(), Math::max));
        long most = costs.stream().map(Cost::mebibytes).max(Comparator.naturalOrder()).orElse(0L);
        System.out.printf(
                "%n%d files, longest %.2f s, most memory %d MiB%n",
                costs.size(), worst.getOrDefault("s", 0.0), most);
    }
}
