package cn.nianshen.fact;

import cn.nianshen.report.Place;

/**
 * A row in a table that the form does not have there.
 *
 * @param place where it stands
 * @param table table id
 * @param label label as printed
 * @param kind {@code other-form} (another form has it), {@code repeated} (stands there already),
 *     {@code declared} (the profile says that the variant of the place has it) or {@code unknown}
 * @param row row id where repeated or of the other form, else empty
 * @param cells values printed in it
 */
public record ExtraRow(Place place, String table, String label, String kind, String row, int cells)
        implements Fact {}
