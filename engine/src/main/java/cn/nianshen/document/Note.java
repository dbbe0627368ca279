package cn.nianshen.document;

import java.util.List;

/**
 * Trouble met while reading; bounded in number by the reader.
 *
 * @param kind stable key, e.g. {@code extension-differs}; the words stand in the message bundle
 * @param arguments values for the words
 * @param at where
 */
public record Note(String kind, List<String> arguments, Position at) {

    /** Kind of a note on a file that holds tables and no running text, as a workbook may. */
    public static final String TABLES_ALONE = "tables-alone";

    /** Kind of a note on the day of publication that a page gives unseen; its argument, in ISO. */
    public static final String PUBLISHED_ON = "published-on";

    public Note {
        arguments = List.copyOf(arguments);
    }
}
