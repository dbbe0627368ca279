package cn.nianshen.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that was seen of the form in a document, for rules to look at.
 *
 * @param title the title, or null
 * @param naming {@code full}, {@code short} or {@code anonymous}: what the title tells of the organ
 * @param introductionCharacters length of the introduction without white space
 * @param statesBasis whether the introduction names the basis of the report
 * @param organs organs named as the reporting one
 * @param sections every section of the form
 * @param extraSections first-level headings that the form does not have; the kind is the number
 * @param repeatedSections further headings of a section; the kind is the section id
 * @param items numbered lines below the first level
 * @param legacyHeadings headings of the structure under the old regulation
 * @param markers labels that only one form has; the kind is the form id
 * @param parts parts that the introduction announces, or null
 * @param notices notices on a form that are cited; the kind is the form id
 * @param brokenOff where the file ends within a table or a sentence; the kind says which
 * @param tables every table of the form
 * @param repeatedTables tables that stand twice
 * @param dates dates written out; the kind is {@code valid} or {@code invalid}
 * @param organChanged whether the text speaks of the organ being set up, dissolved or merged
 */
public record Observed(
        @Nullable FoundTitle title,
        String naming,
        int introductionCharacters,
        boolean statesBasis,
        List<FoundOrgan> organs,
        List<FoundSection> sections,
        List<FoundWords> extraSections,
        List<FoundWords> repeatedSections,
        List<FoundItem> items,
        List<FoundWords> legacyHeadings,
        List<FoundWords> markers,
        @Nullable FoundParts parts,
        List<FoundWords> notices,
        @Nullable FoundWords brokenOff,
        List<ReadTable> tables,
        List<Repeated> repeatedTables,
        List<FoundWords> dates,
        boolean organChanged) {

    /** Nothing was seen. */
    public static Observed nothing() {
        return new Observed(
                null, "short", 0, false, List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), null, List.of(), null, List.of(), List.of(), List.of(),
                false);
    }

    /** The same of a file that ends where its tables end: nothing was to follow there. */
    Observed unbroken() {
        return new Observed(
                title,
                naming,
                introductionCharacters,
                statesBasis,
                organs,
                sections,
                extraSections,
                repeatedSections,
                items,
                legacyHeadings,
                markers,
                parts,
                notices,
                null,
                tables,
                repeatedTables,
                dates,
                organChanged);
    }

    public Observed {
        organs = List.copyOf(organs);
        sections = List.copyOf(sections);
        extraSections = List.copyOf(extraSections);
        repeatedSections = List.copyOf(repeatedSections);
        items = List.copyOf(items);
        legacyHeadings = List.copyOf(legacyHeadings);
        markers = List.copyOf(markers);
        notices = List.copyOf(notices);
        tables = List.copyOf(tables);
        repeatedTables = List.copyOf(repeatedTables);
        dates = List.copyOf(dates);
    }
}
