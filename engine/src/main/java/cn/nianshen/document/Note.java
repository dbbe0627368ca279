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

    /**
     * Kind of a note on the lines that a document prints at the head of its pages; they are no text
     * of the document, and may be all that bears its title.
     */
    public static final String PAGE_HEADER = "page-header";

    /**
     * Kind of a note on a page that holds a frame or a script in which the text may be; its
     * argument is the reason why the page cannot be read where it shows no more than a title.
     */
    public static final String ELSEWHERE = "content-elsewhere";

    public Note {
        arguments = List.copyOf(arguments);
    }
}
