package cn.nianshen.fact;

import cn.nianshen.form.Form;
import cn.nianshen.form.ReadingWords;
import java.util.List;

/**
 * What facts are derived with.
 *
 * @param forms all forms
 * @param words words of reading, with the indicators that a narrative may state
 * @param scan the lexicons
 */
public record Knowledge(List<Form> forms, ReadingWords words, LexiconScan scan) {
    public Knowledge {
        forms = List.copyOf(forms);
    }
}
