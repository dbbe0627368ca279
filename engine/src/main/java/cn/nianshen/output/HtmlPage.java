package cn.nianshen.output;

import java.util.List;

/** The catalogue as one HTML file that needs no other. */
final class HtmlPage implements CataloguePage {

    private static final String STYLE =
            "body{font-family:sans-serif;line-height:1.6;max-width:70em;margin:2em auto;"
                    + "padding:0 1em}table{border-collapse:collapse;margin:1em 0}"
                    + "td,th{border:1px solid #bbb;padding:.3em .6em;text-align:left;"
                    + "vertical-align:top}th{background:#eee}h3{margin-top:2em}";

    private final StringBuilder out = new StringBuilder();
    private final String language;

    HtmlPage(String language) {
        this.language = language;
    }

    @Override
    public void begin(String title) {
        out.append("<!DOCTYPE html>\n<html lang=\"").append(language).append("\">\n<head>\n");
        out.append("<meta charset=\"utf-8\">\n<title>").append(text(title)).append("</title>\n");
        out.append("<style>").append(STYLE).append("</style>\n</head>\n<body>\n");
        out.append("<h1>").append(text(title)).append("</h1>\n");
    }

    @Override
    public void heading(int level, String id, String text) {
        out.append("<h").append(level).append(" id=\"").append(text(id)).append("\">");
        out.append(text(text)).append("</h").append(level).append(">\n");
    }

    @Override
    public void paragraph(String text) {
        out.append("<p>").append(text(text)).append("</p>\n");
    }

    @Override
    public void list(List<String> items) {
        out.append("<ul>\n");
        items.forEach(item -> out.append("<li>").append(item).append("</li>\n"));
        out.append("</ul>\n");
    }

    @Override
    public void table(List<String> heads, List<List<String>> rows) {
        out.append("<table>\n");
        row("th", heads.stream().map(this::text).toList());
        rows.forEach(cells -> row("td", cells));
        out.append("</table>\n");
    }

    private void row(String tag, List<String> cells) {
        out.append("<tr>");
        cells.forEach(cell -> out.append('<' + tag + '>').append(cell).append("</" + tag + '>'));
        out.append("</tr>\n");
    }

    @Override
    public String text(String plain) {
        return Markup.escaped(plain);
    }

    @Override
    public String link(String id, String text) {
        return "<a href=\"#" + text(id) + "\">" + text(text) + "</a>";
    }

    @Override
    public String end() {
        return out.append("</body>\n</html>\n").toString();
    }
}
