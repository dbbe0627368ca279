package cn.nianshen.source;

import java.util.Locale;

/** Formats told apart by their bytes. */
public enum Format {
    DOCX,
    DOC,
    PDF,
    OFD,
    XLSX,
    XLS,
    ODT,
    ODS,
    EPUB,
    RTF,
    WORKS,
    HTML,
    MHT,
    MARKDOWN,
    TEXT,
    ZIP,
    /** An archive of another kind than zip. */
    ARCHIVE,
    /** A document of an office program as one file of XML. */
    FLAT_XML,
    /** Data or a text in tags of another kind than HTML. */
    XML,
    PICTURE,
    ENCRYPTED,
    EMPTY,
    UNKNOWN;

    /**
     * Whether the extension of the name is one that files of this format bear. A name without an
     * extension promises nothing; the .wps of WPS Writer is a .doc.
     */
    public boolean matchesName(String name) {
        int dot = name.lastIndexOf('.');
        var extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return switch (extension) {
            case "docx", "docm", "dotx", "dotm" -> this == DOCX;
            case "doc", "dot", "wpt" -> this == DOC;
            case "wps" -> this == DOC || this == WORKS;
            case "pdf" -> this == PDF;
            case "ofd" -> this == OFD;
            case "xlsx", "xlsm", "xltx" -> this == XLSX;
            case "xls", "et" -> this == XLS;
            case "odt", "ott" -> this == ODT;
            case "ods", "ots" -> this == ODS;
            case "epub" -> this == EPUB;
            case "rtf" -> this == RTF;
            case "html", "htm", "shtml" -> this == HTML;
            case "mht", "mhtml" -> this == MHT;
            case "zip" -> this == ZIP;
            case "rar", "7z", "gz", "tar" -> this == ARCHIVE;
            case "txt", "md" -> this == TEXT || this == MARKDOWN;
            default -> true;
        };
    }

    /** Lower-case id as outputs write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
