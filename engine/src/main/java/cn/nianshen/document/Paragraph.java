package cn.nianshen.document;

import java.util.Set;

/**
 * A run of text outside tables.
 *
 * @param text as printed, without line ends
 * @param at where it stands
 * @param headingLevel 1 to 9 where the format marks it as a heading, else 0
 * @param holds what stands in it besides text
 */
public record Paragraph(String text, Position at, int headingLevel, Set<Embedded> holds)
        implements Block {

    public Paragraph {
        holds = Set.copyOf(holds);
    }

    /** Plain text without marks. */
    public Paragraph(String text, Position at) {
        this(text, at, 0, Set.of());
    }
}
