package cn.nianshen.output;

import java.util.List;
import java.util.regex.Pattern;

/** The catalogue in Markdown. */
final class MarkdownPage implements CataloguePage {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>|#~]");

    private final StringBuilder out = new StringBuilder();

    @Override
    public void begin(String title) {
        out.append("# ").append(text(title)).append("\n\n");
    }

    @Override
    public void heading(int level, String id, String text) {
        out.append("<a id=\"").append(id).append("\"></a>\n\n");
        out.append("#".repeat(level)).append(' ').append(text(text)).append("\n\n");
    }

    @Override
    public void paragraph(String text) {
        out.append(text(text)).append("\n\n");
    }

    @Override
    public void list(List<String> items) {
        items.forEach(item -> out.append("- ").append(item).append('\n'));
        out.append('\n');
    }

    @Override
    public void table(List<String> heads, List<List<String>> rows) {
        row(heads.stream().map(this::text).toList());
        row(heads.stream().map(head -> "---").toList());
        rows.forEach(this::row);
        out.append('\n');
    }

    private void row(List<String> cells) {
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    @Override
    public String text(String plain) {
        return SPECIAL.matcher(Columns.clean(plain)).replaceAll(m -> "\\\\\\" + m.group());
    }

    @Override
    public String link(String id, String text) {
        return '[' + text(text) + "](#" + id + ')';
    }

    @Override
    public String end() {
        return out.toString();
    }
}
