package cn.nianshen.campaign;

import cn.nianshen.fact.Cell;
import java.util.List;
import java.util.regex.Pattern;

/** Whether two files are the same report. */
final class SameReport {

    /** A report with less text could be the same by chance. */
    private static final int LEAST_TEXT = 150;

    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

    private SameReport() {}

    /**
     * What a file is beside the one that stands for the agency: {@code itself}, {@code same-bytes},
     * {@code same-figures}, {@code other-figures}, {@code other-year}, {@code foreign} (another
     * agency's by its own words) or {@code unknown}.
     */
    static String against(Handed file, Handed chosen) {
        if (file == chosen) {
            return "itself";
        }
        if (!file.sha256().isEmpty() && file.sha256().equals(chosen.sha256())) {
            return "same-bytes";
        }
        var one = file.digest();
        var other = chosen.digest();
        if (!file.assignment().isOwn() || !chosen.assignment().isOwn()) {
            return "foreign";
        }
        if (one == null || other == null) {
            return "unknown";
        }
        if (one.fiscalYear() != other.fiscalYear()) {
            return "other-year";
        }
        return figures(one).equals(figures(other)) ? "same-figures" : "other-figures";
    }

    /** {@code bytes}, {@code text} where all but years is the same, or empty. */
    static String same(Handed one, Handed other) {
        if (!one.sha256().isEmpty() && one.sha256().equals(other.sha256())) {
            return "bytes";
        }
        var mine = one.digest();
        var theirs = other.digest();
        if (mine == null || theirs == null || !mine.form().equals(theirs.form())) {
            return "";
        }
        var text = text(mine);
        boolean same = text.length() >= LEAST_TEXT && text.equals(text(theirs));
        return same && figures(mine).equals(figures(theirs)) ? "text" : "";
    }

    private static List<String> figures(ReportDigest digest) {
        return digest.cells().stream().map(SameReport::figure).toList();
    }

    private static String figure(Cell cell) {
        var value = cell.value();
        return value == null ? cell.text() : value.stripTrailingZeros().toPlainString();
    }

    private static String text(ReportDigest digest) {
        var all = new StringBuilder();
        digest.texts().forEach(text -> all.append(text.printed()));
        return YEAR.matcher(all).replaceAll("").replaceAll("\\s+", "");
    }
}
