package cn.nianshen.output;

import java.util.List;

/** A page that the catalogue is set on: headings that can be linked to, text, lists and tables. */
interface CataloguePage {

    /** Opens the page. */
    void begin(String title);

    /** A heading of level 2 or lower; links find it by its id. */
    void heading(int level, String id, String text);

    void paragraph(String text);

    void list(List<String> items);

    /** A table; cells hold markup made by {@link #text} and {@link #link}. */
    void table(List<String> heads, List<List<String>> rows);

    /** Markup of plain text. */
    String text(String plain);

    /** Markup of a link to a heading. */
    String link(String id, String text);

    /** Closes the page. */
    String end();
}
