package cn.nianshen.reader;

import cn.nianshen.reader.RtfState.Use;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;

/** Goes through the signs of RTF and keeps what holds where: groups, looks, fonts. */
final class RtfBody {

    private static final int MAX_GROUPS = 2_000;

    /** Groups that may be passed over and are not. */
    private static final Set<String> KNOWN =
            Set.of("shppict", "shpinst", "nesttableprops", "fldinst", "annotation", "listtext");

    /** Groups that are no text wherever they stand. */
    private static final Set<String> SKIPPED =
            Set.of(
                    "colortbl",
                    "info",
                    "footer",
                    "footerl",
                    "footerr",
                    "footerf",
                    "footnote",
                    "nonshppict",
                    "nonesttables",
                    "shprslt",
                    "sp",
                    "listtable",
                    "listoverridetable",
                    "revtbl",
                    "rxe",
                    "tc",
                    "xe");

    private static final Map<String, String> SIGNS =
            Map.ofEntries(
                    Map.entry("tab", "\t"),
                    Map.entry("line", "\n"),
                    Map.entry("emdash", "\u2014"),
                    Map.entry("endash", "\u2013"),
                    Map.entry("lquote", "\u2018"),
                    Map.entry("rquote", "\u2019"),
                    Map.entry("ldblquote", "\u201c"),
                    Map.entry("rdblquote", "\u201d"),
                    Map.entry("bullet", "\u2022"),
                    Map.entry("emspace", " "),
                    Map.entry("enspace", " "),
                    Map.entry("qmspace", " "),
                    Map.entry("~", " "),
                    Map.entry("_", "-"));

    private final RtfTokens tokens;
    private final RtfLetters letters = new RtfLetters();
    private final RtfText text;
    private final Deque<RtfState> outer = new ArrayDeque<>();
    private RtfState state = new RtfState();
    private int usualFont;

    /** Characters to come that stand for the one before, for old programs. */
    private int fallback;

    RtfBody(byte[] bytes, RtfText text) {
        this.tokens = new RtfTokens(bytes);
        this.text = text;
    }

    /**
     * Reads to the end.
     *
     * @throws UnreadableException where groups are open at the end, or more than any document has
     */
    void read() throws UnreadableException {
        for (var kind = tokens.next(); kind != RtfTokens.Kind.END; kind = tokens.next()) {
            if (kind == RtfTokens.Kind.BYTE) {
                letter();
                continue;
            }
            text.say(letters.flush(), state);
            switch (kind) {
                case OPEN -> open();
                case CLOSE -> close();
                default -> word(tokens.word());
            }
            if (kind == RtfTokens.Kind.CLOSE && outer.isEmpty()) {
                break;
            }
        }
        if (!outer.isEmpty()) {
            throw new UnreadableException("damaged");
        }
        text.end(state);
    }

    private void letter() {
        if (fallback > 0) {
            fallback--;
        } else if (state.use != Use.SKIPPED) {
            var before = letters.add(tokens.number(), state.font, state.eastern);
            text.say(before, state);
        }
    }

    private void open() throws UnreadableException {
        if (outer.size() >= MAX_GROUPS) {
            throw new UnreadableException("damaged");
        }
        fallback = 0;
        outer.push(state);
        state = state.copy();
    }

    private void close() {
        fallback = 0;
        if (!outer.isEmpty()) {
            var ended = state;
            state = outer.pop();
            text.closed(ended, state);
        }
    }

    private void word(String word) {
        if (word.equals("*")) {
            state.starred = true;
            return;
        }
        if (word.equals("bin")) {
            tokens.skip(tokens.number(0));
            return;
        }
        boolean unknown = state.starred && !KNOWN.contains(word);
        state.starred = false;
        if (unknown || SKIPPED.contains(word)) {
            state.use = Use.SKIPPED;
        }
        switch (state.use) {
            case SKIPPED -> {
                // nothing in it is text
            }
            case FONTS -> fonts(word);
            case STYLES -> text.style(word, tokens.number(0));
            default -> known(word);
        }
    }

    private void fonts(String word) {
        switch (word) {
            case "f" -> state.font = tokens.number(0);
            case "fcharset" -> letters.font(state.font, tokens.number(0));
            default -> {
                // names and kinds of fonts
            }
        }
    }

    private void known(String word) {
        var sign = SIGNS.get(word);
        if (sign != null) {
            text.say(sign, state);
        } else if (!group(word) && !font(word) && !look(word)) {
            text.word(word, tokens, state);
        }
    }

    /** A word that tells what the group is. */
    private boolean group(String word) {
        switch (word) {
            case "fonttbl" -> state.use = Use.FONTS;
            case "stylesheet" -> state.use = Use.STYLES;
            case "fldinst" -> state.use = Use.FIELD_CODE;
            case "header", "headerl", "headerr", "headerf" -> state.use = Use.HEADER;
            case "listtext", "pntext" -> state.label = true;
            case "nesttableprops" -> state.nested = true;
            case "pict", "object", "annotation" -> {
                text.beside(word, state);
                state.use = Use.SKIPPED;
            }
            case "shptxt" -> {
                text.openBox(state);
                state.box = true;
                state.paragraph();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean font(String word) {
        switch (word) {
            case "ansicpg" -> letters.page(tokens.number(0));
            case "deff" -> {
                usualFont = tokens.number(0);
                state.font = usualFont;
            }
            case "f" -> {
                state.font = tokens.number(0);
                state.eastern = state.east ? state.font : state.eastern;
            }
            case "af" -> state.eastern = state.east ? tokens.number(0) : state.eastern;
            case "dbch" -> state.east = true;
            case "loch", "hich" -> state.east = false;
            case "uc" -> state.fallback = Math.max(0, tokens.number(1));
            case "u" -> {
                text.say(numbered(tokens.number(0)), state);
                fallback = state.fallback;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** A character by its number, which is written below zero from the middle of two bytes on. */
    private static String numbered(int number) {
        boolean wide = number > Character.MAX_VALUE && Character.isValidCodePoint(number);
        return wide ? Character.toString(number) : Character.toString((char) number);
    }

    private boolean look(String word) {
        switch (word) {
            case "plain" -> {
                state.plain();
                state.font = usualFont;
            }
            case "pard" -> state.paragraph();
            case "v" -> state.hidden = tokens.isOn();
            case "deleted" -> state.deleted = tokens.isOn();
            case "revised" -> state.inserted = tokens.isOn();
            case "super" -> state.raised = tokens.isOn();
            case "nosupersub" -> state.raised = false;
            case "strike", "striked" -> state.struck = tokens.isOn();
            case "intbl" -> state.inTable = tokens.isOn();
            case "itap" ->
                    state.depth = Math.max(0, Math.min(RtfTables.MAX_DEPTH, tokens.number(0)));
            case "outlinelevel" -> state.outline = tokens.number(ListNumbers.LEVELS);
            case "s" -> state.style = tokens.number(0);
            default -> {
                return false;
            }
        }
        return true;
    }
}
