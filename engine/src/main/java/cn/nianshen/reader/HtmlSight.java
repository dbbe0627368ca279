package cn.nianshen.reader;

import cn.nianshen.document.Embedded;
import cn.nianshen.source.Numerals;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What of a page is text of the document: neither hidden, nor the furniture of the site. */
final class HtmlSight {

    private static final Pattern DOCUMENT =
            Pattern.compile(
                    "\\.(docx?|wps|pdf|xlsx?|zip|rar|ofd)([?#].*)?$", Pattern.CASE_INSENSITIVE);
    private static final Set<String> SKIPPED =
            Set.of(
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "head",
                    "select",
                    "option",
                    "textarea",
                    "button",
                    "nav",
                    "aside",
                    "svg",
                    "math",
                    "iframe",
                    "object",
                    "embed",
                    "del",
                    "s",
                    "strike",
                    "sup",
                    "rt",
                    "rp");
    private static final Set<String> INLINE =
            Set.of(
                    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "em", "font",
                    "i", "img", "ins", "kbd", "label", "mark", "q", "ruby", "small", "span",
                    "strong", "sub", "tt", "u", "var", "wbr", "time");
    private static final Set<String> ROLES =
            Set.of("navigation", "banner", "contentinfo", "search", "complementary", "toolbar");

    /** Names that sites give to what surrounds the text, as class or id. */
    private static final Set<String> FURNITURE =
            Set.of(
                    "nav",
                    "navbar",
                    "navigation",
                    "topnav",
                    "subnav",
                    "menu",
                    "breadcrumb",
                    "breadcrumbs",
                    "crumb",
                    "crumbs",
                    "mbx",
                    "dqwz",
                    "weizhi",
                    "position",
                    "location",
                    "curpos",
                    "footer",
                    "foot",
                    "copyright",
                    "friendlink",
                    "links",
                    "share",
                    "bdsharebuttonbox",
                    "bshare",
                    "social-share",
                    "jiathis",
                    "print",
                    "toolbar",
                    "tools",
                    "pager",
                    "pagination",
                    "prevnext",
                    "prev-next",
                    "prev",
                    "next",
                    "related",
                    "recommend",
                    "sidebar",
                    "qrcode",
                    "ewm",
                    "fontsize",
                    "watermark",
                    "mask_div");

    /** Kinds of fields of one line; one without a kind is text. */
    private static final Set<String> SHOWN = Set.of("", "text", "number", "tel");

    private static final Pattern LINE_THROUGH =
            Pattern.compile("text-decoration(?:-line)?:[a-z]*line-through");

    private static final Pattern BACKGROUND =
            Pattern.compile("background(?:-image)?\\s*:[^;]{0,60}url\\(", Pattern.CASE_INSENSITIVE);

    /** Places of notes as programs name them, and marks of notes. */
    private static final Pattern NOTE =
            Pattern.compile(
                    "#_?(?:body_)?(?:ftn|edn|fn|footnote|endnote)", Pattern.CASE_INSENSITIVE);

    private static final Pattern MARK =
            Pattern.compile(
                    "\\s*[\\[(\uff08\uff3b]?(?:\\d{1,2}|[\u2460-\u2473*])[\\])\uff09\uff3d]?\\s*");

    /** What may have letters of a size of its own, within something that has none. */
    private static final String SIZED = "[class], [id], [style*=font], font[size]";

    private static final int LONGEST_FURNITURE = 400;
    private static final int LONGEST_OVERPRINT = 100;
    private static final int ICON = 40;

    private HtmlSight() {}

    /** Whether the element is no text that is seen. */
    static boolean isLeftOut(Element e) {
        return SKIPPED.contains(e.normalName()) && !HtmlFrames.isFilled(e)
                || isHidden(e)
                || e.nameIs("a") && isNoteMark(e);
    }

    /** Whether a link to a note of the page is nothing but its number. */
    private static boolean isNoteMark(Element link) {
        return NOTE.matcher(link.attr("href")).lookingAt() && MARK.matcher(link.text()).matches();
    }

    /** Whether the element has no place either: a cell that is only unseen keeps its column. */
    static boolean isGone(Element e) {
        var style = e.attr("style");
        return e.hasAttr("hidden")
                || CssSight.mayHide(style) && CssSight.of(style).hides(CssSight.Way.DISPLAY);
    }

    /** Whether the element says of itself that it is not shown. */
    static boolean isUnseen(Element e) {
        var seen = CssSight.of(e.attr("style"));
        return isGone(e) || seen.hides(CssSight.Way.VISIBILITY);
    }

    /** Whether the element stands within a line; so does any element that HTML does not know. */
    static boolean isInline(Element e) {
        return INLINE.contains(e.normalName()) || !e.tag().isKnownTag();
    }

    private static boolean isHidden(Element e) {
        if (e.hasAttr("hidden")) {
            return true;
        }
        var style = e.attr("style");
        if (style.isEmpty()) {
            return false;
        }
        var plain = style.toLowerCase(Locale.ROOT).replace(" ", "");
        return LINE_THROUGH.matcher(plain).find()
                || plain.contains("mso-hide:all")
                || isOverprint(e, plain)
                || CssSight.mayHide(style) && isHidden(e, CssSight.of(style));
    }

    /** Whether a few words lie over the page and let all through to it, as watermarks do. */
    private static boolean isOverprint(Element e, String style) {
        return style.contains("pointer-events:none")
                && (style.contains("position:absolute") || style.contains("position:fixed"))
                && e.selectFirst(HtmlGrid.TABLES) == null
                && e.text().length() < LONGEST_OVERPRINT;
    }

    /** Whether what is said of an element hides it with all that it holds. */
    private static boolean isHidden(Element e, CssSight seen) {
        return seen.hides(CssSight.Way.DISPLAY)
                || seen.hides(CssSight.Way.VISIBILITY) && e.selectFirst("[style*=visible]") == null
                || seen.hides(CssSight.Way.AWAY) && isHiddenBy(e, CssSight.Way.AWAY)
                || seen.hides(CssSight.Way.SIZE) && isSizeless(e);
    }

    /**
     * Whether a way hides an element with all that it holds. A table that lies off the screen may
     * come onto it.
     */
    static boolean isHiddenBy(Element e, CssSight.Way way) {
        return switch (way) {
            case SIZE -> isSizeless(e);
            case AWAY -> e.selectFirst(HtmlGrid.TABLES) == null;
            default -> true;
        };
    }

    /** Whether nothing within an element whose letters have no size gives itself one. */
    static boolean isSizeless(Element e) {
        return e.selectStream(SIZED).allMatch(x -> x == e);
    }

    /** Whether the element is a field of a form that shows what was put in. */
    static boolean isField(Element e) {
        boolean field =
                switch (e.normalName()) {
                    case "input" -> SHOWN.contains(e.attr("type").toLowerCase(Locale.ROOT).strip());
                    case "textarea", "select" -> true;
                    default -> false;
                };
        return field && !isHidden(e);
    }

    /** What a field shows. */
    static String valueOf(Element field) {
        return switch (field.normalName()) {
            case "textarea" -> field.wholeText().strip();
            case "select" -> {
                var chosen = field.selectFirst("option[selected]");
                var shown = chosen == null ? field.selectFirst("option") : chosen;
                yield shown == null ? "" : shown.text();
            }
            default -> field.attr("value");
        };
    }

    /**
     * Whether the element surrounds the text of the page: a short block without sentences and
     * tables that bears the name of such. Within tables nothing is: a cell less is a wrong column.
     */
    static boolean isFurniture(Element e) {
        boolean foot = e.normalName().equals("footer") && e.closest("article") == null;
        boolean named =
                foot
                        || ROLES.contains(e.attr("role"))
                        || FURNITURE.contains(e.id().toLowerCase(Locale.ROOT))
                        || isFurniture(e.className());
        if (!named || e.selectFirst(HtmlGrid.TABLES) != null) {
            return false;
        }
        var text = e.text();
        return text.length() < LONGEST_FURNITURE && !Numerals.hasFullStop(text);
    }

    private static boolean isFurniture(String classes) {
        if (classes.isEmpty()) {
            return false;
        }
        for (var name : classes.toLowerCase(Locale.ROOT).split("\\s+")) {
            if (FURNITURE.contains(name)) {
                return true;
            }
        }
        return false;
    }

    /** What an element brings besides text; null for nothing. */
    static @Nullable Embedded embedded(Element e) {
        return switch (e.normalName()) {
            case "img", "canvas" -> isIcon(e) ? null : Embedded.PICTURE;
            case "svg" -> isIcon(e) || !isDrawnText(e) ? null : Embedded.PICTURE;
            case "noscript" -> e.selectFirst("img") == null ? null : Embedded.SCRIPT;
            case "script" -> Embedded.SCRIPT;
            case "iframe" -> frame(e);
            case "embed" -> isDocument(e.attr("src")) ? Embedded.ATTACHMENT : null;
            case "object" -> isDocument(e.attr("data")) ? Embedded.ATTACHMENT : null;
            default -> e.hasAttr("href") ? link(e) : picture(e);
        };
    }

    /** Whether a drawing holds words or a picture, as one that is no ornament does. */
    private static boolean isDrawnText(Element svg) {
        return svg.selectFirst("text, image, foreignObject") != null;
    }

    /** Of an element that shows nothing but the picture behind it. */
    private static @Nullable Embedded picture(Element e) {
        boolean bare = e.childrenSize() == 0 && !e.hasText();
        return bare && BACKGROUND.matcher(e.attr("style")).find() ? Embedded.PICTURE : null;
    }

    /** A page within the page may hold a table; those that count visitors show nothing. */
    private static @Nullable Embedded frame(Element e) {
        var from = e.attr("src").strip();
        if (isDocument(from)) {
            return Embedded.ATTACHMENT;
        }
        return from.isEmpty() || isIcon(e) || isUnseen(e) ? null : Embedded.LINK;
    }

    private static Embedded link(Element e) {
        return isDocument(e.attr("href")) ? Embedded.ATTACHMENT : Embedded.LINK;
    }

    private static boolean isDocument(String address) {
        int from = Math.max(0, address.length() - 300);
        return DOCUMENT.matcher(address.substring(from)).find();
    }

    private static boolean isIcon(Element e) {
        return isSmall(e.attr("width")) || isSmall(e.attr("height"));
    }

    private static boolean isSmall(String pixels) {
        return pixels.matches("\\d{1,2}(px)?")
                && Integer.parseInt(pixels.replace("px", "")) <= ICON;
    }
}
