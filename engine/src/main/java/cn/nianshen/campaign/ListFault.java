package cn.nianshen.campaign;

import java.util.List;

/**
 * What is wrong in a list of agencies or submissions.
 *
 * @param line line of the file or row of the sheet, from 1; 0 for the file as a whole
 * @param column column from 1; 0 for the row as a whole
 * @param kind key of the words
 * @param arguments values for the words
 */
public record ListFault(int line, int column, String kind, List<String> arguments) {

    public ListFault {
        arguments = List.copyOf(arguments);
    }

    static ListFault of(int line, int column, String kind, Object... arguments) {
        var texts = List.of(arguments).stream().map(String::valueOf).toList();
        return new ListFault(line, column, kind, texts);
    }
}
