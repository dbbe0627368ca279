package cn.nianshen.form;

import java.util.List;

/**
 * A first-level section.
 *
 * @param id section id
 * @param ordinal its number, from 1
 * @param heading words of the form, without the number
 * @param accepted other wordings that are as good
 * @param recognised wordings that are known to mean this section, but depart from the form
 * @param table id of the table that stands in it, or empty
 */
public record FormSection(
        String id,
        int ordinal,
        String heading,
        List<String> accepted,
        List<String> recognised,
        String table) {

    public FormSection {
        accepted = List.copyOf(accepted);
        recognised = List.copyOf(recognised);
    }
}
