package cn.nianshen.source;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Tells the format from the bytes; the extension decides nothing but Markdown against plain text.
 */
public final class FormatDetector {

    /** Bytes of the part of an OpenDocument package in which its body begins. */
    private static final int BODY_WITHIN = 1 << 20;

    private static final int TYPE_LENGTH = 100;
    private static final String ODF = "application/vnd.oasis.opendocument.";

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
        if (isEmptyArchive(b)) {
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
        return TextFormats.detect(file, head);
    }

    /** Whether the file is an archive to be looked into; told sooner than what else it may be. */
    public static boolean isArchive(SourceFile file) {
        var b = file.bytes();
        return isEmptyArchive(b) || TextDecoder.starts(b, 'P', 'K', 3, 4) && zip(b) == Format.ZIP;
    }

    private static boolean isEmptyArchive(byte[] b) {
        return TextDecoder.starts(b, 'P', 'K', 5, 6);
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
        var heads = new ZipHeads(b);
        var names = heads.names();
        if (names.contains("word/document.xml")) {
            return Format.DOCX;
        }
        if (names.contains("xl/workbook.xml")) {
            return Format.XLSX;
        }
        if (names.contains("OFD.xml")) {
            return Format.OFD;
        }
        var type = heads.head("mimetype", TYPE_LENGTH).strip();
        if (type.equals("application/epub+zip") || names.contains("META-INF/container.xml")) {
            return Format.EPUB;
        }
        if (type.startsWith(ODF) || names.contains("content.xml")) {
            return openDocument(heads, type);
        }
        return names.contains("[Content_Types].xml") ? office(names) : Format.ZIP;
    }

    /** What the package says it is; one that says nothing is what its body is. */
    private static Format openDocument(ZipHeads heads, String type) {
        if (type.startsWith(ODF + "spreadsheet")) {
            return Format.ODS;
        }
        if (type.startsWith(ODF + "text")) {
            return Format.ODT;
        }
        var content = heads.head("content.xml", BODY_WITHIN);
        if (content.contains("<office:spreadsheet")) {
            return Format.ODS;
        }
        boolean named = heads.names().contains("mimetype");
        return named || content.contains("<office:text") ? Format.ODT : Format.ZIP;
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
}
