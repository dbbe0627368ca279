package cn.nianshen.report;

import cn.nianshen.document.Document;
import cn.nianshen.form.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document in which title, headings and tables have been found, whoever it may be of. */
public final class Draft {

    private final Recognition recognition;
    private final Strips strips;
    private final @Nullable Ground ground;
    private final int expectedYear;

    /**
     * What a report is built on.
     *
     * @param assembly its parts
     * @param form the form that was used, or null
     * @param year year reported on, 0 where unknown
     * @param markers labels that only one form has
     * @param texts lines of the document
     */
    record Ground(
            Assembly assembly,
            @Nullable Form form,
            int year,
            List<FoundWords> markers,
            List<Strip> texts) {}

    /**
     * A draft.
     *
     * @param ground what was found, or null where the document has no text
     * @param expectedYear year asked for, by which its tables were read where it names none
     */
    Draft(Recognition recognition, Strips strips, @Nullable Ground ground, int expectedYear) {
        this.recognition = recognition;
        this.strips = strips;
        this.ground = ground;
        this.expectedYear = expectedYear;
    }

    /** Whether it would be the same had another year been asked for. */
    public boolean serves(int otherYear) {
        return ground == null || ground.year > 0 || expectedYear == otherYear;
    }

    Recognition recognition() {
        return recognition;
    }

    Document document() {
        return recognition.document();
    }

    Strips strips() {
        return strips;
    }

    @Nullable Ground ground() {
        return ground;
    }
}
