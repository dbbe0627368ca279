package cn.nianshen.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells the format from the bytes; the extension decides nothing but Markdown against plain text.
 */
public final class FormatDetector {

    private static final int ENTRIES = 200;

    /**
     * Bytes of a text that are looked at; a report is a tenth of it, a page of the web may be more.
     */
    private static final int LOOKED_AT = 1 << 20;

    /** The root elements of Word 2003, Word, OpenDocument and UOF in one file. */
    private static final Pattern FLAT_XML =
            Pattern.compile(
                    "^\\s*(?:<\\?xml|<!--)(?s:.){0,2000}<"
                            + "(?:w:wordDocument|pkg:package|office:document|uof:UOF|Workbook)\\b");

    private static final Pattern HTML =
            Pattern.compile(
                    "<(!doctype\\s+html|html|head|body|table|div|meta)[\\s>]",
                    Pattern.CASE_INSENSITIVE);

    private FormatDetector() {}

    /** The format of the file. Never throws for bad content. */
    public static Format detect(SourceFile file) {
        var b = file.bytes();
        if (b.length == 0) {
            return Format.EMPTY;
        }
        if (TextDecoder.starts(b, 'P', 'K', 3, 4)) {
            return zip(b);
        }
        if (TextDecoder.starts(b, 'P', 'K', 5, 6)) {
            return Format.ZIP;
        }
        if (isOtherArchive(b)) {
            return Format.ARCHIVE;
        }
        if (TextDecoder.starts(b, 0xD0, 0xCF, 0x11, 0xE0)) {
            return compound(b);
        }
        var head = new String(b, 0, Math.min(b.length, 4096), StandardCharsets.ISO_8859_1);
        if (head.indexOf("%PDF-") >= 0 && head.indexOf("%PDF-") < 1024) {
            return Format.PDF;
        }
        if (head.startsWith("{\\rtf")) {
            return Format.RTF;
        }
        if (isPicture(b)) {
            return Format.PICTURE;
        }
        return text(file, head);
    }

    private static Format text(SourceFile file, String head) {
        if (head.startsWith("From:") || head.contains("MIME-Version:")) {
            return Format.MHT;
        }
        boolean whole = file.bytes().length <= LOOKED_AT;
        var text =
                TextDecoder.decode(whole ? file.bytes() : Arrays.copyOf(file.bytes(), LOOKED_AT));
        long odd =
                text.chars()
                        .limit(4096)
                        .filter(
                                c ->
                                        c == 0xFFFD
                                                || (c < 32 && c != 9 && c != 10 && c != 12
                                                        && c != 13))
                        .count();
        if (odd * 20 > Math.min(text.length(), 4096)) {
            return Format.UNKNOWN;
        }
        if (whole && Numerals.strip(text).isEmpty()) {
            return Format.EMPTY;
        }
        var name = file.name().toLowerCase(Locale.ROOT);
        boolean markdown = name.endsWith(".md") || name.endsWith(".markdown");
        var start = text.substring(0, Math.min(text.length(), 4096));
        if (FLAT_XML.matcher(start).find()) {
            return Format.FLAT_XML;
        }
        if (!markdown && HTML.matcher(start).find() && Numerals.strip(start).startsWith("<")) {
            return Format.HTML;
        }
        return markdown || MarkdownRule.isIn(text) ? Format.MARKDOWN : Format.TEXT;
    }

    /** RAR, 7z, gzip, tar. */
    private static boolean isOtherArchive(byte[] b) {
        return TextDecoder.starts(b, 'R', 'a', 'r', '!', 0x1A, 7)
                || TextDecoder.starts(b, '7', 'z', 0xBC, 0xAF, 0x27, 0x1C)
                || TextDecoder.starts(b, 0x1F, 0x8B)
                || b.length > 262
                        && new String(b, 257, 5, StandardCharsets.US_ASCII).equals("ustar");
    }

    private static boolean isPicture(byte[] b) {
        return TextDecoder.starts(b, 0x89, 'P', 'N', 'G')
                || TextDecoder.starts(b, 0xFF, 0xD8, 0xFF)
                || TextDecoder.starts(b, 'G', 'I', 'F', '8')
                || TextDecoder.starts(b, 'B', 'M')
                || TextDecoder.starts(b, 'I', 'I', '*', 0)
                || TextDecoder.starts(b, 'M', 'M', 0, '*')
                || (TextDecoder.starts(b, 'R', 'I', 'F', 'F') && b.length > 11 && b[8] == 'W');
    }

    private static Format compound(byte[] b) {
        var names = CompoundNames.of(b);
        if (names.isEmpty()) {
            return cutCompound(b);
        }
        if (names.contains("EncryptedPackage")) {
            return Format.ENCRYPTED;
        }
        if (names.contains("WordDocument")) {
            return Format.DOC;
        }
        if (names.contains("Workbook") || names.contains("Book")) {
            return Format.XLS;
        }
        boolean works = names.contains("CONTENTS") || names.contains("MatOST");
        return works ? Format.WORKS : Format.UNKNOWN;
    }

    /** Where the directory is lost, a name anywhere tells what the file was. */
    private static Format cutCompound(byte[] b) {
        if (find(b, "EncryptedPackage")) {
            return Format.ENCRYPTED;
        }
        if (find(b, "WordDocument")) {
            return Format.DOC;
        }
        // nothing is left to tell the kinds apart; either reader will find the damage
        return find(b, "Workbook") || find(b, "Book") ? Format.XLS : Format.DOC;
    }

    /** Names in a compound file are UTF-16. */
    private static boolean find(byte[] bytes, String name) {
        var needle = name.getBytes(StandardCharsets.UTF_16LE);
        int last = Math.min(bytes.length, 16 << 20) - needle.length;
        outer:
        for (int i = 0; i <= last; i++) {
            for (int j = 0; j < needle.length; j++) {
                if (bytes[i + j] != needle[j]) {
                    continue outer;
                }
            }
            return true;
        }
        return false;
    }

    private static Format zip(byte[] b) {
        var names = names(b);
        if (names.contains("word/document.xml")) {
            return Format.DOCX;
        }
        if (names.contains("xl/workbook.xml")) {
            return Format.XLSX;
        }
        if (names.contains("OFD.xml")) {
            return Format.OFD;
        }
        if (names.contains("mimetype") && names.contains("content.xml")) {
            return Format.ODT;
        }
        return names.contains("[Content_Types].xml") ? office(names) : Format.ZIP;
    }

    /** A package of an office program whose parts do not stand in their usual places. */
    private static Format office(Set<String> names) {
        if (names.stream().anyMatch(n -> n.startsWith("xl/"))) {
            return Format.XLSX;
        }
        boolean word = names.stream().anyMatch(n -> n.startsWith("word/"));
        boolean other = names.stream().anyMatch(n -> n.matches("(ppt|visio|3D)/.*"));
        return word || !other && names.contains("_rels/.rels") ? Format.DOCX : Format.UNKNOWN;
    }

    private static int u16(byte[] b, int at) {
        return (b[at] & 0xFF) | (b[at + 1] & 0xFF) << 8;
    }

    /** Names of the local headers, without inflating anything; bears a cut-off file. */
    private static Set<String> names(byte[] b) {
        var names = new HashSet<String>();
        int i = 0;
        while (i + 30 < b.length && names.size() < ENTRIES) {
            boolean header = b[i] == 'P' && b[i + 1] == 'K' && b[i + 2] == 3 && b[i + 3] == 4;
            if (!header) {
                i++;
                continue;
            }
            int length = u16(b, i + 26);
            if (i + 30 + length <= b.length) {
                var name = new String(b, i + 30, length, StandardCharsets.ISO_8859_1);
                names.add(name.replace('\\', '/'));
            }
            // the content is stepped over, so that the names of a packed archive do not count
            long packed = u16(b, i + 18) | (long) u16(b, i + 20) << 16;
            i = (int) Math.min(b.length, i + 30L + length + u16(b, i + 28) + packed);
        }
        return names;
    }
}
