package cn.nianshen.template;

import cn.nianshen.form.Form;
import cn.nianshen.form.FormColumn;
import cn.nianshen.pack.Pack;
import cn.nianshen.pack.Writing;
import cn.nianshen.source.Numerals;
import cn.nianshen.word.Style;
import cn.nianshen.word.WordPen;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An empty report: title, headings and tables as the form of its year prints them. */
public final class BlankForm {

    private final Form form;
    private final Writing words;
    private final int year;

    private BlankForm(Form form, Writing words, int year) {
        this.form = form;
        this.words = words;
        this.year = year;
    }

    /**
     * The form of a year.
     *
     * @param pack the pack with the forms and their words
     * @param year year that is reported on
     * @return none where no form is for the year
     */
    public static Optional<BlankForm> of(Pack pack, int year) {
        return pack.forms().stream()
                .filter(f -> f.firstYear() <= year && (f.lastYear() == 0 || year <= f.lastYear()))
                .findFirst()
                .map(form -> new BlankForm(form, pack.writing().under("blank-form"), year));
    }

    /** What its file is called, without ending. */
    public String name() {
        return words.text("file").replace("{0}", Integer.toString(year));
    }

    /** What is carried over from the year before. */
    Writing carry() {
        return words.under("carry");
    }

    /**
     * The file, as a .docx.
     *
     * @param agency name of the agency; empty for a space to fill in
     * @param carried figures of the year before
     * @param asOf day among its properties
     */
    public byte[] bytes(String agency, Carried carried, LocalDate asOf) {
        var pen = new WordPen();
        var organ = agency.isBlank() ? words.text("organ") : agency.strip();
        var title =
                words.text("title").replace("{1}", Integer.toString(year)).replace("{0}", organ);
        pen.paragraph(Style.FORM_TITLE, title);
        pen.control(Style.BODY, words.text("fill"), words.under("hints").text("introduction"));
        for (var section : form.sections()) {
            var number = Numerals.ordinal(section.ordinal(), "chineseCounting");
            var heading =
                    words.text("heading").replace("{0}", number).replace("{1}", section.heading());
            pen.paragraph(Style.FORM_HEADING, heading);
            if (section.table().isEmpty()) {
                var hint = words.under("hints").text(section.id());
                pen.control(Style.BODY, words.text("fill"), hint);
            } else {
                FormGrid.draw(pen, form.table(section.table()), carried::text);
            }
        }
        return pen.bytes(title, asOf);
    }

    /** Columns of the row that figures are carried into. */
    List<String> columns() {
        var carry = carry();
        return form.tables().stream()
                .filter(table -> table.id().equals(carry.text("table")))
                .flatMap(table -> table.blockOf(carry.text("to")).columns().stream())
                .map(FormColumn::id)
                .toList();
    }
}
