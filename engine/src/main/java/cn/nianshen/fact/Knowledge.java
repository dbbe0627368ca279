package cn.nianshen.fact;

import cn.nianshen.form.Form;
import cn.nianshen.form.Gazetteer;
import cn.nianshen.form.ReadingWords;
import java.util.List;

/**
 * What facts are derived with.
 *
 * @param forms all forms
 * @param words words of reading, with the indicators that a narrative may state
 * @param scan the lexicons
 * @param gazetteer the divisions that the lexicons name
 */
public record Knowledge(
        List<Form> forms, ReadingWords words, LexiconScan scan, Gazetteer gazetteer) {
    public Knowledge {
        forms = List.copyOf(forms);
    }
}
