package cn.nianshen.campaign;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A report that came in.
 *
 * @param year fiscal year, 0 where the list does not say
 * @param agency id or name of the agency as listed, or empty
 * @param file path of the file as listed, with forward slashes
 * @param received day on which it was received, or null
 * @param published day on which it was published, or null
 * @param due last day of it, or null
 * @param address where it is published, or empty
 * @param further columns that mean nothing to us, by their heads
 * @param line line of the list
 */
public record Submission(
        int year,
        String agency,
        String file,
        @Nullable LocalDate received,
        @Nullable LocalDate published,
        @Nullable LocalDate due,
        String address,
        Map<String, String> further,
        int line) {

    public Submission {
        further = Collections.unmodifiableMap(new LinkedHashMap<>(further));
    }

    /** The same for another file; none where it is empty. */
    Submission with(String other) {
        return new Submission(
                year, agency, other, received, published, due, address, further, line);
    }

    /** Whether it says the same of its file as another does. */
    boolean saysAs(Submission other) {
        return agency.equals(other.agency)
                && Objects.equals(received, other.received)
                && Objects.equals(published, other.published)
                && Objects.equals(due, other.due)
                && address.equals(other.address);
    }

    /** Whether it is of a year; a line without a year is of every one. */
    boolean counts(int asked) {
        return year == 0 || year == asked;
    }
}
