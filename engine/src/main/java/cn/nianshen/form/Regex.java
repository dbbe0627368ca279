package cn.nianshen.form;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression that is compiled when it is first tried: most of those of a lexicon are
 * never tried on a report, and compiling them all takes longer than looking for their words.
 */
public final class Regex {

    private final String text;
    private volatile @Nullable Pattern pattern;

    private Regex(String text) {
        this.text = text;
    }

    /** One that is known to compile: {@link #pattern()} fails if it does not. */
    public static Regex known(String text) {
        return new Regex(text);
    }

    /**
     * One that is compiled now.
     *
     * @throws PatternSyntaxException if it is no regular expression
     */
    public static Regex compile(String text) {
        var regex = new Regex(text);
        regex.pattern = Pattern.compile(text);
        return regex;
    }

    /** The expression as it is written. */
    public String text() {
        return text;
    }

    /** The pattern; two threads that need it at once may both compile it, to the same effect. */
    public Pattern pattern() {
        var known = pattern;
        if (known == null) {
            known = Pattern.compile(text);
            pattern = known;
        }
        return known;
    }

    /** What it matches can begin with, as far as the expression tells. */
    public Beginning beginning() {
        return Beginning.of(text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Regex regex && regex.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
