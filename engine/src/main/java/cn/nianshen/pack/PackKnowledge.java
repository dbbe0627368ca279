package cn.nianshen.pack;

import cn.nianshen.fact.Knowledge;
import cn.nianshen.fact.LexiconScan;
import cn.nianshen.form.Form;
import cn.nianshen.form.Gazetteer;
import cn.nianshen.form.Lexicon;
import cn.nianshen.report.CellReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What packs know together. */
public final class PackKnowledge {

    private PackKnowledge() {}

    /**
     * Forms and words of the first pack, and the lexicons of all: a later pack adds to and removes
     * from those of the same name.
     */
    public static Knowledge of(List<Pack> packs) {
        return of(packs, packs.get(0).forms());
    }

    /**
     * The same with other forms in the place of those of the first pack.
     *
     * @param forms the forms with the variants of a place
     */
    public static Knowledge of(List<Pack> packs, List<Form> forms) {
        Map<String, Lexicon> byName = new LinkedHashMap<>();
        packs.stream()
                .flatMap(pack -> pack.lexicons().stream())
                .forEach(lexicon -> byName.merge(lexicon.name(), lexicon, Lexicon::and));
        Pack first = packs.get(0);
        List<Lexicon> all = List.copyOf(byName.values());
        return new Knowledge(forms, first.words(), new LexiconScan(all), new Gazetteer(all));
    }

    /** Reads the text of a cell by the words of the first pack. */
    static CellReader cells(Knowledge known) {
        return new CellReader(
                known.words().list("cells.units"), known.words().list("cells.none-words"));
    }
}
