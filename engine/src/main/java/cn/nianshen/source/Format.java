package cn.nianshen.source;

/** Formats told apart by their bytes. */
public enum Format {
    DOCX,
    DOC,
    PDF,
    OFD,
    XLSX,
    XLS,
    ODT,
    RTF,
    HTML,
    MHT,
    MARKDOWN,
    TEXT,
    ZIP,
    PICTURE,
    ENCRYPTED,
    EMPTY,
    UNKNOWN;

    /** Lower-case id as outputs write it. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
