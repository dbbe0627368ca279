package cn.nianshen.source;

import java.util.regex.Pattern;

/** Tells XML by how it begins from pages of the web and from text that has a sign of it. */
final class XmlRoot {

    /**
     * The root elements of Word 2003, Word, OpenDocument, UOF and Excel 2003 in one file; programs
     * that write a file again may give its namespaces other prefixes.
     */
    private static final Pattern FLAT =
            Pattern.compile(
                    "^\\uFEFF?\\s*(?:(?:<\\?|<!--)(?s:.){0,2000})?<"
                            + "(?:(?:w:wordDocument|pkg:package|office:document|uof:UOF|Workbook)\\b"
                            + "|[\\w.-]{1,20}+:(?:wordDocument|package|document|Workbook)\\b[^<>]{0,4000}"
                            + "(?:2003/wordml|2006/xmlPackage|opendocument:xmlns:office:|office:spreadsheet))");

    private static final Pattern ROOT =
            Pattern.compile("<([\\p{L}_][\\p{L}\\p{N}_:.-]{0,99})((?:\\s[^<>]{0,2000})?)/?>");

    /** Roots that pages and parts of pages have. */
    private static final Pattern PAGE =
            Pattern.compile("html|head|body|table|div|meta", Pattern.CASE_INSENSITIVE);

    private static final String TYPE = "<!DOCTYPE";
    private static final Pattern PAGE_TYPE =
            Pattern.compile(TYPE + "\\s+html\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern PAGE_BEHIND =
            Pattern.compile("<html[\\s>]", Pattern.CASE_INSENSITIVE);

    private XmlRoot() {}

    /** Whether the text begins as a document of an office program in one file. */
    static boolean isFlat(String start) {
        return FLAT.matcher(start).find();
    }

    /**
     * Whether the text begins as XML that is no page: declared as such, with a document type or a
     * namespace, and with a root that no page has. A mere tag at the beginning says nothing.
     */
    static boolean isOther(String start) {
        int at = behindBlanks(start, start.startsWith("\uFEFF") ? 1 : 0);
        boolean declared = false;
        while (start.startsWith("<?", at) || start.startsWith("<!", at)) {
            boolean remark = start.startsWith("<!--", at);
            boolean type = start.regionMatches(true, at, TYPE, 0, TYPE.length());
            if (type && PAGE_TYPE.matcher(start).region(at, start.length()).lookingAt()) {
                return false;
            }
            declared |= type || start.startsWith("<?xml", at);
            int bracket = type ? start.indexOf('[', at) : -1;
            int close = start.indexOf('>', at);
            boolean subset = bracket >= 0 && bracket < close;
            var end = subset ? "]>" : start.startsWith("<?", at) ? "?>" : remark ? "-->" : ">";
            int last = start.indexOf(end, at);
            if (last < 0) {
                return false;
            }
            at = behindBlanks(start, last + end.length());
        }
        var root = ROOT.matcher(start).region(at, start.length());
        return root.lookingAt()
                && (declared || root.group(2).contains("xmlns"))
                && !PAGE.matcher(root.group(1)).matches()
                && !PAGE_BEHIND.matcher(start).region(at, start.length()).find();
    }

    private static int behindBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
