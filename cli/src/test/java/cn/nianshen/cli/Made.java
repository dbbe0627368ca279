package cn.nianshen.cli;

import cn.nianshen.fixtures.Campaign;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A generated campaign in a folder, and the words that have it done. */
record Made(Path folder) {

    static final int YEAR = 2023;

    /** Writes a campaign into a folder. */
    static Made of(Campaign campaign, Path folder) throws IOException {
        write(folder.resolve("now"), campaign.now());
        write(folder.resolve("before"), campaign.before());
        Files.write(folder.resolve("名录.csv"), campaign.roster());
        Files.write(folder.resolve("清单.csv"), campaign.list());
        return new Made(folder);
    }

    private static void write(Path folder, Map<String, byte[]> files) throws IOException {
        for (var file : files.entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    /** The words of the command over this year's folder, without the year before. */
    Object[] alone(Object... further) {
        var words = new ArrayList<Object>(List.of("campaign", folder.resolve("now")));
        words.addAll(List.of("--roster", folder.resolve("名录.csv")));
        words.addAll(List.of("--submissions", folder.resolve("清单.csv"), "--year", YEAR));
        words.addAll(List.of("--format", "json"));
        if (!List.of(further).contains("--as-of")) {
            words.addAll(List.of("--as-of", (YEAR + 1) + "-04-15"));
        }
        words.addAll(List.of(further));
        return words.toArray();
    }

    /** The words of the command over both years. */
    Object[] words(Object... further) {
        var words = new ArrayList<Object>(List.of(further));
        words.addAll(List.of("--previous", folder.resolve("before")));
        return alone(words.toArray());
    }

    /** The command in a process of its own. */
    static ProcessBuilder process(Path talk, Object... words) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var path =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        var line =
                new ArrayList<>(
                        List.of(
                                java,
                                "-XX:TieredStopAtLevel=1",
                                "-Dfile.encoding=UTF-8",
                                "-cp",
                                path,
                                "cn.nianshen.cli.Main"));
        for (var word : words) {
            line.add(word.toString());
        }
        var made = new ProcessBuilder(line);
        // names of files in Chinese need a locale that has them
        made.environment().put("LC_ALL", "C.UTF-8");
        made.redirectOutput(new File(talk + ".json")).redirectError(talk.toFile());
        return made;
    }

    /** How many files of this year there are. */
    long files() throws IOException {
        try (var files = Files.walk(folder.resolve("now"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    /** All files of a folder but the store, with their bytes. */
    static Map<String, String> contents(Path folder) throws IOException {
        var all = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = folder.relativize(file).toString();
                if (!name.startsWith(Stores.FILE)) {
                    all.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return all;
    }
}
