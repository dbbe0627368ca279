package cn.nianshen.gongkai;

import cn.nianshen.fixtures.Layout;
import cn.nianshen.fixtures.ReportSpec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Spoils the tables of a written report, as copying, converting and typing spoil them. */
final class Damage {

    /** How tables are written, and how their rows, figures and joints are found again. */
    enum Shape {
        HTML(Layout.HTML, "(?s)<tr>.*?</tr>\\n?", "<td[^>]*>%s</td>\\n?", ">%s<"),
        DOCX(
                Layout.DOCX,
                "(?s)<w:tr>.*?</w:tr>",
                "<w:tc>(?:(?!</w:tc>).)*?>%s</w:t>(?:(?!</w:tc>).)*</w:tc>",
                ">%s<"),
        TAB_ROWS(Layout.TAB_ROWS, "(?m)^[^\\n]*\\t[^\\n]*\\n", "\\t%s(?=[\\t\\n])", "\t%s"),
        BARE(Layout.BARE, "(?m)^\\D[^\\n]{0,45}\\n(?:\\d[\\d.]*\\n){1,15}", "(?m)^%s\\n", "%s"),
        ALIGNED(Layout.TAB_ROWS, "(?m)^[^\\n]* {2,}[^\\n]*\\n", " +%s(?=[ \\n])", " %s");

        private final Layout layout;
        private final Pattern row;
        private final Pattern field;

        Shape(Layout layout, String row, String field, String unused) {
            this.layout = layout;
            this.row = Pattern.compile(row);
            this.field = Pattern.compile(field.replace("%s", "(\\d{5}(?:\\.\\d+)?|\\d+)"));
        }

        boolean isGrid() {
            return this == HTML || this == DOCX;
        }

        String fileName() {
            return "report." + layout.extension();
        }

        private String write(ReportSpec spec) {
            var bytes = layout.write(spec).bytes();
            var text =
                    this == DOCX
                            ? new String(part(bytes), StandardCharsets.UTF_8)
                            : new String(bytes, StandardCharsets.UTF_8);
            return this == ALIGNED ? aligned(text) : text;
        }

        private byte[] bytes(ReportSpec spec, String text) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            return this == DOCX ? packed(layout.write(spec).bytes(), bytes) : bytes;
        }
    }

    /** What is done to the tables. */
    enum Kind {
        LABELS_5,
        LABELS_10,
        LABELS_20,
        LABELS_30,
        LABELS_40,
        ROWS_DROPPED,
        VALUES_BLANKED,
        COLUMN_LOST,
        TABLES_SPLIT,
        TABLES_JOINED,
        HEADS_LOST
    }

    private static final String DOCUMENT = "word/document.xml";
    private static final String WRONG = "政申请信息公其他结果理处行复议数量维本机年";
    private static final Pattern HEAD = Pattern.compile("自然人|科研|公益|结果维持|件数|数量|公开总");
    private static final Pattern HEADING = Pattern.compile("[二三四]、(?:主动|收到|政府信息公开行政|因政府)");

    private final Shape shape;
    private final Random dice;

    private Damage(Shape shape, long seed) {
        this.shape = shape;
        this.dice = new Random(seed);
    }

    /** The report with its tables spoilt; one seed gives one file. */
    static byte[] spoilt(ReportSpec spec, Shape shape, Kind kind, long seed) {
        var whole = shape.write(spec);
        int from = start(whole, "二、");
        int to = start(whole, "五、");
        var damage = new Damage(shape, seed);
        var middle = damage.on(whole.substring(from, to), kind);
        return shape.bytes(spec, whole.substring(0, from) + middle + whole.substring(to));
    }

    private static int start(String whole, String number) {
        int at = whole.lastIndexOf(number + (number.equals("五、") ? "存在" : "主动"));
        return at < 0 ? whole.lastIndexOf(number) : at;
    }

    private String on(String tables, Kind kind) {
        return switch (kind) {
            case LABELS_5, LABELS_10, LABELS_20, LABELS_30, LABELS_40 ->
                    letters(tables, Integer.parseInt(kind.name().replaceAll("\\D", "")));
            case ROWS_DROPPED -> rows(tables, r -> hasFigures(r) && dice.nextInt(5) == 0 ? "" : r);
            case VALUES_BLANKED -> blanked(tables);
            case COLUMN_LOST -> columnLost(tables, dice.nextInt(7));
            case TABLES_SPLIT -> rows(tables, r -> dice.nextInt(8) == 0 ? joint() + r : r);
            case TABLES_JOINED -> joined(tables);
            case HEADS_LOST -> rows(tables, r -> !hasFigures(r) && HEAD.matcher(r).find() ? "" : r);
        };
    }

    private String rows(String tables, UnaryOperator<String> change) {
        return shape.row
                .matcher(tables)
                .replaceAll(m -> Matcher.quoteReplacement(change.apply(m.group())));
    }

    private boolean hasFigures(String row) {
        return shape.field.matcher(row).find();
    }

    /** Letters of labels replaced, dropped or doubled; headings stay. */
    private String letters(String tables, int percent) {
        var out = new StringBuilder();
        for (var line : tables.split("(?<=\\n)|(?=<w:p>)|(?<=</w:p>)")) {
            boolean heading = HEADING.matcher(line).find();
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                boolean letter = Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
                out.append(letter && !heading && dice.nextInt(100) < percent ? spoilt(c) : "" + c);
            }
        }
        return out.toString();
    }

    private String spoilt(char c) {
        return switch (dice.nextInt(3)) {
            case 0 -> "" + WRONG.charAt(dice.nextInt(WRONG.length()));
            case 1 -> "";
            default -> "" + c + c;
        };
    }

    private String blanked(String tables) {
        return shape.field
                .matcher(tables)
                .replaceAll(
                        m -> {
                            var kept =
                                    dice.nextInt(10) > 0
                                            ? m.group()
                                            : m.group().replace(m.group(1), blank(m.group(1)));
                            return Matcher.quoteReplacement(kept);
                        });
    }

    private String blank(String value) {
        return shape == Shape.ALIGNED ? " ".repeat(value.length()) : "";
    }

    private String columnLost(String tables, int column) {
        return rows(
                tables,
                row -> {
                    var fields = shape.field.matcher(row).results().toList();
                    if (fields.size() != 7) {
                        return row;
                    }
                    var lost = fields.get(column);
                    return row.substring(0, lost.start()) + row.substring(lost.end());
                });
    }

    private String joint() {
        return switch (shape) {
            case HTML -> "</table>\n<p>（续表）</p>\n<table>\n";
            case DOCX -> "</w:tbl><w:p><w:r><w:t>（续表）</w:t></w:r></w:p><w:tbl>";
            default -> "\n（续表）\n\n";
        };
    }

    private String joined(String tables) {
        return switch (shape) {
            case HTML -> tables.replaceAll("(?s)</table>(?:(?!<table).)*<table[^>]*>", "");
            case DOCX -> tables.replaceAll("(?s)</w:tbl>(?:(?!<w:tbl>).)*<w:tbl>", "");
            default -> tables.replaceAll("(?m)^[三四]、(?:收到|政府)[^\\n]*\\n", "");
        };
    }

    /** Tabs as runs of blanks, the columns of figures under each other. */
    private static String aligned(String text) {
        var out = new StringBuilder();
        for (var line : text.split("(?<=\\n)")) {
            var fields = new ArrayList<String>();
            for (var field : line.strip().split("\\t")) {
                if (!field.isBlank()) {
                    fields.add(field.strip());
                }
            }
            if (line.indexOf('\t') < 0 || fields.size() < 2) {
                out.append(line.replace("\t", ""));
                continue;
            }
            var first = new StringBuilder();
            for (var field : fields) {
                boolean figure = Character.isDigit(field.charAt(field.length() - 1));
                first.append(figure ? String.format(Locale.ROOT, "%9s", field) : field + "   ");
            }
            out.append(first).append('\n');
        }
        return out.toString();
    }

    private static byte[] part(byte[] docx) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                if (e.getName().equals(DOCUMENT)) {
                    return zip.readAllBytes();
                }
            }
            throw new IllegalStateException(DOCUMENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] packed(byte[] docx, byte[] document) {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(docx));
                var zip = new ZipOutputStream(out)) {
            for (var e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(e.getName()));
                zip.write(e.getName().equals(DOCUMENT) ? document : in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
