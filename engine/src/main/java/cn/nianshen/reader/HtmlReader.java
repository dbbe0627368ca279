package cn.nianshen.reader;

import cn.nianshen.document.Document;
import cn.nianshen.document.Note;
import cn.nianshen.document.Position;
import cn.nianshen.source.SourceFile;
import cn.nianshen.source.TextDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * HTML with spans. A declared gb2312 is read as GB18030. A table whose cells hold tables or many
 * blocks is layout: its cells are read as text in order. Nothing that a page refers to is fetched.
 */
final class HtmlReader implements DocumentReader {

    /** Characters of a page; pictures that are written into it count. */
    private static final int MAX_PAGE = 16 << 20;

    /** Tags of a page with the most cells that are kept, and as many of its looks around each. */
    private static final int MAX_TAGS = 20 * Blocks.MAX_CELLS;

    /** Tags of a page whose parts can be marked later: three for each cell that is kept. */
    private static final int MAX_MARKED = 3 * Blocks.MAX_CELLS;

    /** A script with fewer letters holds no report. */
    private static final int MIN_LETTERS = 300;

    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w-]+)", Pattern.CASE_INSENSITIVE);

    /** What a page without text may show all the same. */
    private static final String SHOWN = "img, embed, object, input, textarea, select, a[href]";

    private static final Pattern DAY =
            Pattern.compile("\\s*(20[0-9]{2})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?![0-9])");

    @Override
    public Document read(SourceFile file) throws UnreadableException {
        return read(file.bytes(), null);
    }

    /**
     * A page from its bytes.
     *
     * @param charset what a mail says of its charset, or null: then the page itself is asked
     */
    Document read(byte[] bytes, @Nullable String charset) throws UnreadableException {
        int length = Math.min(bytes.length, 4096);
        var head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        var named = CHARSET.matcher(head);
        var declared = charset == null && named.find() ? named.group(1) : charset;
        var html = TextDecoder.decode(bytes, declared);
        if (html.length() > MAX_PAGE) {
            throw new UnreadableException("too-large", Integer.toString(MAX_PAGE >> 20));
        }
        long tags = html.chars().filter(c -> c == '<').count();
        if (tags > MAX_TAGS) {
            throw new UnreadableException("too-much", Integer.toString(Blocks.MAX_PARAGRAPHS));
        }
        // places cost the memory of a second tree
        var parser = Parser.htmlParser().setTrackPosition(tags <= MAX_MARKED);
        var page = Jsoup.parse(html, "", parser);
        if (page.selectFirst("meta[name=generator][content=nianshen]") != null) {
            throw new UnreadableException("own-result");
        }
        var blocks = new Blocks();
        var hidden = new ArrayList<>(HtmlStyles.applied(page));
        hidden.addAll(HtmlFrames.fill(page, MAX_TAGS - tags));
        HtmlCopies.takeOut(page, blocks);
        var tabs = HtmlHidden.ofThemselves(page, tags, hidden);
        HtmlLoneTables.read(page.body(), hidden, tabs, blocks);
        HtmlVeiled.read(page, tags, blocks);
        walk(page, -1, blocks);
        if (blocks.isEmpty() && !hidden.isEmpty()) {
            hidden.forEach(HtmlHidden::undo);
            blocks.note("styled-read", Position.NONE);
            walk(page, -1, blocks);
        }
        if (blocks.isEmpty() || !page.body().hasText() && page.selectFirst(SHOWN) == null) {
            refuse(page);
        }
        published(page, blocks);
        caption(page, blocks);
        elsewhere(page, blocks);
        return blocks.document();
    }

    /** Says why a page shows nothing, where it tells. */
    private static void refuse(org.jsoup.nodes.Document page) throws UnreadableException {
        if (page.selectFirst("frame, iframe") != null) {
            throw new UnreadableException("page-frames");
        }
        // what only waits for a script, or for its absence, is on no screen
        if (page.selectFirst("script, noscript, template") != null) {
            throw new UnreadableException("page-script");
        }
    }

    /** Notes a frame or a script that may hold the text that the page does not. */
    private static void elsewhere(org.jsoup.nodes.Document page, Blocks blocks) {
        for (var frame : page.select("iframe")) {
            if (!HtmlFrames.isFilled(frame) && HtmlSight.embedded(frame) != null) {
                blocks.note(Note.ELSEWHERE, Position.NONE, "page-frames");
                return;
            }
        }
        for (var script : page.select("script, template, textarea, noscript")) {
            if (isText(script.data().isEmpty() ? script.text() : script.data())) {
                blocks.note(Note.ELSEWHERE, Position.NONE, "page-script");
                return;
            }
        }
    }

    /** Whether a script holds enough letters of a report, as they are or by their codes. */
    private static boolean isText(String script) {
        int letters = 0;
        for (int i = 0; i < script.length() && letters < MIN_LETTERS; i++) {
            char c = script.charAt(i);
            boolean code = c == '\\' && script.startsWith("u", i + 1);
            letters += code || Character.isIdeographic(c) ? 1 : 0;
        }
        return letters >= MIN_LETTERS;
    }

    private static void walk(org.jsoup.nodes.Document page, int firstLine, Blocks blocks) {
        var walk = new HtmlWalk(blocks, firstLine);
        walk.children(page.body(), 0);
        walk.endText();
    }

    /** Notes the day of publication that sites of governments put into the head of a page. */
    private static void published(org.jsoup.nodes.Document page, Blocks blocks) {
        var meta = page.selectFirst("meta[name=PubDate]");
        var day = DAY.matcher(meta == null ? "" : meta.attr("content"));
        if (day.lookingAt()) {
            try {
                var date = LocalDate.of(number(day, 1), number(day, 2), number(day, 3));
                blocks.note(Note.PUBLISHED_ON, Position.NONE, date.toString());
            } catch (DateTimeException e) {
                return; // a day that is in no calendar tells nothing
            }
        }
    }

    /** Notes what stands over the window; sites put their name and the column behind the title. */
    private static void caption(org.jsoup.nodes.Document page, Blocks blocks) {
        var lines = new HeadLines();
        lines.addParts(page.title());
        lines.note(blocks);
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    /**
     * Reads a table that stands in a file of lines; the first line has the number given, from 0.
     */
    void readInline(String html, int firstLine, Blocks blocks) {
        var page = Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
        walk(page, firstLine, blocks);
    }
}
