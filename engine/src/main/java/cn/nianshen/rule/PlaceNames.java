package cn.nianshen.rule;

import cn.nianshen.form.Form;
import cn.nianshen.report.Place;
import java.util.List;

/** Names places in the words of the form. */
@FunctionalInterface
public interface PlaceNames {

    /** The name of the place, or empty for the file as a whole. */
    String name(Place place);

    /**
     * Names from a form: table, row and column, or the heading of the section.
     *
     * @param forms all forms
     * @param formId id of the form used; where it is none of them, the last one names
     */
    static PlaceNames of(List<Form> forms, String formId) {
        return forms.stream()
                .filter(form -> form.id().equals(formId))
                .findFirst()
                .or(() -> forms.stream().reduce((first, last) -> last))
                .<PlaceNames>map(FormPlaceNames::new)
                .orElse(place -> "");
    }
}
