package cn.nianshen.fact;

import cn.nianshen.report.Place;
import cn.nianshen.report.StatedFigure;
import cn.nianshen.source.Masks;

/** Figures that a narrative states, as facts. */
public final class Claims {

    private Claims() {}

    /**
     * The claim of a figure.
     *
     * @param figure the figure
     * @param section id of the section that it stands in, or empty
     */
    public static Claim of(StatedFigure figure, String section) {
        var quote = Masks.numbers(figure.quote());
        var sense = figure.sense();
        return new Claim(
                Place.of(section, figure.at(), quote),
                figure.id(),
                figure.value(),
                figure.uom(),
                quote,
                sense.role(),
                sense.scope(),
                sense.period(),
                sense.exact(),
                sense.formWords(),
                sense.group(),
                sense.complete(),
                sense.sentence());
    }
}
