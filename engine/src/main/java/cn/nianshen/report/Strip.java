package cn.nianshen.report;

import cn.nianshen.document.Embedded;
import cn.nianshen.document.Position;
import cn.nianshen.document.Table;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table, or a line of text: the unit in which a document is searched for the form.
 *
 * @param index its turn in the document
 * @param tokens from left to right
 * @param layout how far columns can be trusted; null for text
 * @param table number of the table in the document, 0 for text
 * @param headingLevel level that the format gives the line, else 0
 * @param holds what stands in it besides text
 * @param broken labels that it may have, put together from several lines
 */
record Strip(
        int index,
        List<Token> tokens,
        Table.@Nullable Layout layout,
        int table,
        int headingLevel,
        Set<Embedded> holds,
        List<BrokenLabels.Reading> broken) {

    Strip(
            int index,
            List<Token> tokens,
            Table.@Nullable Layout layout,
            int table,
            int headingLevel,
            Set<Embedded> holds) {
        this(index, tokens, layout, table, headingLevel, holds, List.of());
    }

    /** The same row with the labels that it may have. */
    Strip labelled(List<BrokenLabels.Reading> labels) {
        return new Strip(index, tokens, layout, table, headingLevel, holds, labels);
    }

    boolean isText() {
        return layout == null;
    }

    /** Whether only one token has text, as in a line or a merged row. */
    boolean isSingle() {
        int count = 0;
        for (var token : tokens) {
            count += token.isBlank() ? 0 : 1;
        }
        return count == 1;
    }

    /** The text of a line, or of the only token with text. */
    String text() {
        var first = first();
        return first == null ? "" : first.text();
    }

    Position at() {
        var first = first();
        return first == null ? tokens.get(0).at() : first.at();
    }

    private @Nullable Token first() {
        for (var token : tokens) {
            if (!token.isBlank()) {
                return token;
            }
        }
        return null;
    }

    /** Figures at the end of the strip, blanks between them and behind them included. */
    int figuresFrom() {
        int from = tokens.size();
        while (from > 0 && (tokens.get(from - 1).isFigure() || tokens.get(from - 1).isBlank())) {
            from--;
        }
        return from;
    }
}
