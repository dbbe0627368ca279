package cn.nianshen.drools;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

/**
 * Turns decision tables in workbooks into the text of rules. The libraries that read workbooks lie
 * in a folder of their own, off the class path, and are loaded only when there is a table; nothing
 * but bytes and text goes over the border.
 */
public final class DecisionTables {

    /** For where there are no libraries: every table is refused. */
    public static final DecisionTables NONE = new DecisionTables(Path.of(""), false);

    /** Begins the reasons that come in the words of the libraries. */
    public static final String LIBRARY_SAYS = "the decision table cannot be read: ";

    /** Begins the reason of a column whose head is none of those allowed; the head follows. */
    public static final String UNKNOWN_HEAD =
            "a column is headed NAME, CONDITION, ACTION, DESCRIPTION or METADATA, not ";

    private static final String COMPILER = "org.drools.decisiontable.SpreadsheetCompiler";
    private static final String TYPE = "org.drools.decisiontable.InputType";

    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_INFLATED = 16 << 20;
    private static final int MOST_ENTRIES = 500;

    private static final Pattern ROW = Pattern.compile("// rule values at [A-Z]+(\\d+)");
    private static final Pattern CELL = Pattern.compile("\\b[A-Z]{1,3}(\\d{1,7})\\b");

    private final Path folder;
    private final boolean usable;

    private DecisionTables(Path folder, boolean usable) {
        this.folder = folder;
        this.usable = usable;
    }

    /** With the libraries in a folder; where it has none every table is refused. */
    public static DecisionTables in(Path folder) {
        return Files.isDirectory(folder) ? new DecisionTables(folder, true) : NONE;
    }

    /**
     * The rules of a workbook as text.
     *
     * @param path what errors name
     * @throws RuleSyntaxException with the row where it is known, if the workbook has no decision
     *     table that can be read, or is above the bounds: 1 MB, 16 MB inflated, 500 parts
     */
    public String rules(String path, byte[] workbook) {
        if (!usable) {
            throw wrong(path, "the libraries for decision tables are not there");
        }
        checkBounds(path, workbook);
        List<URL> jars = jars();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader own = DecisionTables.class.getClassLoader();
        try (URLClassLoader loader = new URLClassLoader(jars.toArray(URL[]::new), own)) {
            thread.setContextClassLoader(loader);
            return compile(path, workbook, loader);
        } catch (IOException | ReflectiveOperationException | LinkageError e) {
            throw wrong(path, LIBRARY_SAYS + e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static String compile(String path, byte[] workbook, ClassLoader loader)
            throws ReflectiveOperationException {
        checkHeads(path, workbook, loader);
        Class<?> compiler = Class.forName(COMPILER, true, loader);
        Class<?> type = Class.forName(TYPE, true, loader);
        Method compile = compiler.getMethod("compile", InputStream.class, type);
        Object xls = type.getField("XLS").get(null);
        try {
            Object made = compiler.getDeclaredConstructor().newInstance();
            InputStream in = new ByteArrayInputStream(workbook);
            return String.valueOf(compile.invoke(made, in, xls));
        } catch (InvocationTargetException e) {
            throw wrong(path, LIBRARY_SAYS + said(e.getCause()));
        }
    }

    private static void checkHeads(String path, byte[] workbook, ClassLoader loader)
            throws ReflectiveOperationException {
        try {
            InputStream in = new ByteArrayInputStream(workbook);
            for (TableHeads.Head head : TableHeads.unknown(in, loader)) {
                boolean none = head.row() == 0;
                throw none
                        ? wrong(path, "no decision table stands on the first sheet")
                        : new RuleSyntaxException(
                                List.of(
                                        new RuleSyntaxException.Error(
                                                path, head.row(), UNKNOWN_HEAD + head.text())));
            }
        } catch (InvocationTargetException e) {
            throw wrong(path, LIBRARY_SAYS + said(e.getCause()));
        }
    }

    private static String said(Throwable fault) {
        Throwable first = fault;
        while (first.getCause() != null && first.getMessage() == null) {
            first = first.getCause();
        }
        String message = first.getMessage();
        return message == null ? first.getClass().getSimpleName() : message.strip();
    }

    private List<URL> jars() {
        try (Stream<Path> files = Files.list(folder)) {
            List<URL> jars = new ArrayList<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".jar")).sorted().toList()) {
                jars.add(file.toUri().toURL());
            }
            return jars;
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            return List.of();
        }
    }

    private static void checkBounds(String path, byte[] workbook) {
        if (workbook.length > MOST_BYTES) {
            throw wrong(path, "the workbook is larger than 1 MB");
        }
        long left = MOST_INFLATED;
        byte[] buffer = new byte[1 << 14];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            int entries = 0;
            while (zip.getNextEntry() != null) {
                if (++entries > MOST_ENTRIES) {
                    throw wrong(path, "the workbook has more than 500 parts");
                }
                for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                    left -= n;
                    if (left < 0) {
                        throw wrong(path, "the workbook is larger than 16 MB when unpacked");
                    }
                }
            }
            if (entries == 0) {
                throw wrong(path, "this is no .xlsx workbook");
            }
        } catch (IOException e) {
            throw wrong(path, "this is no .xlsx workbook");
        }
    }

    private static RuleSyntaxException wrong(String path, String reason) {
        Matcher cell = CELL.matcher(reason);
        int row = cell.find() ? Integer.parseInt(cell.group(1)) : 0;
        return new RuleSyntaxException(List.of(new RuleSyntaxException.Error(path, row, reason)));
    }

    /**
     * The row of the workbook that a line of its text was made of.
     *
     * @param rules text of the rules
     * @param line line from 1
     * @return row from 1, or 0 where the line stands before the first rule
     */
    public static int row(String rules, int line) {
        int row = 0;
        for (String text : rules.lines().limit(line).toList()) {
            Matcher found = ROW.matcher(text);
            if (found.find()) {
                row = Integer.parseInt(found.group(1));
            }
        }
        return row;
    }
}
