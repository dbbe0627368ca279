package cn.nianshen.campaign;

import cn.nianshen.document.Position;
import cn.nianshen.fact.Cell;
import cn.nianshen.fact.Claim;
import cn.nianshen.fact.Need;
import cn.nianshen.report.ReportSection;
import java.util.List;

/**
 * What is kept of a report to compare it with others.
 *
 * @param title as printed, or empty
 * @param fiscalYear year reported on, 0 where unknown
 * @param form id of the form that was used
 * @param agency name in the title, or empty
 * @param fullAgency fullest name found, or empty
 * @param kind agency kind id
 * @param level agency level id
 * @param complete whether the file is whole
 * @param recognised whether some of it was recognised from pictures
 * @param sections sections with their headings
 * @param cells cells of the form
 * @param needs what can be judged on it
 * @param mentioned kinds of words of the campaign's lexicons that stand in it
 * @param changes changes against the year before that its text states
 * @param texts running text below the headings of sections
 */
public record ReportDigest(
        String title,
        int fiscalYear,
        String form,
        String agency,
        String fullAgency,
        String kind,
        String level,
        boolean complete,
        boolean recognised,
        List<ReportSection> sections,
        List<Cell> cells,
        List<Need> needs,
        List<String> mentioned,
        List<Claim> changes,
        List<Text> texts) {

    public ReportDigest {
        sections = List.copyOf(sections);
        cells = List.copyOf(cells);
        needs = List.copyOf(needs);
        mentioned = List.copyOf(mentioned);
        changes = List.copyOf(changes);
        texts = List.copyOf(texts);
    }

    /**
     * A passage.
     *
     * @param section section id
     * @param printed as printed
     * @param at where it begins
     */
    public record Text(String section, String printed, Position at) {}

    /** Whether what is in it was seen for sure: nothing was recognised from a picture. */
    boolean certain() {
        return needs.stream().noneMatch(n -> n.id().equals("wording") && !n.met());
    }
}
