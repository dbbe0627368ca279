package cn.nianshen.pack;

import cn.nianshen.form.Form;
import cn.nianshen.form.Lexicon;
import cn.nianshen.form.ReadingWords;
import cn.nianshen.rule.RuleBase;
import cn.nianshen.rule.RuleCard;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Rules with all that belongs to them, checked by the laws of packs.
 *
 * @param id pack id
 * @param title title for people
 * @param version version of the pack
 * @param label where it came from, for people: a folder name, never a whole path
 * @param cards cards by rule id
 * @param forms forms from the oldest to the newest; a pack without its own has those of an earlier
 *     pack
 * @param statute what cards may cite
 * @param reading what reading must know, as in {@code reading.yaml}; empty for a pack without
 * @param writing what letters and empty forms must know, as in {@code writing.yaml}
 * @param lexicons what to look for in the running text
 * @param profile default profile of the pack
 * @param retired ids that were rules once and never are again
 * @param considered rules thought about and not built: id to reason
 * @param suspectedWord word that marks a title as a suspicion, or empty
 * @param replaced ids of rules of earlier packs that this pack replaces
 * @param caseSource reads the cases of the pack when they are asked for
 * @param rules the compiled rules
 */
public record Pack(
        String id,
        String title,
        String version,
        String label,
        List<RuleCard> cards,
        List<Form> forms,
        Statute statute,
        Map<String, Object> reading,
        Writing writing,
        List<Lexicon> lexicons,
        Profile profile,
        List<String> retired,
        Map<String, String> considered,
        String suspectedWord,
        Set<String> replaced,
        Supplier<List<RuleCase>> caseSource,
        RuleBase rules) {

    public Pack {
        cards = List.copyOf(cards);
        forms = List.copyOf(forms);
        reading = Collections.unmodifiableMap(new LinkedHashMap<>(reading));
        lexicons = List.copyOf(lexicons);
        retired = List.copyOf(retired);
        considered = Collections.unmodifiableMap(new LinkedHashMap<>(considered));
        replaced = Set.copyOf(replaced);
    }

    /** The words that reading needs. */
    public ReadingWords words() {
        return new ReadingWords(reading);
    }

    /** The cases of the pack, by file and line. */
    public List<RuleCase> cases() {
        return caseSource.get();
    }

    /** The same pack without the rules that a later pack replaces. */
    public Pack without(Set<String> ids) {
        List<RuleCard> left = cards.stream().filter(card -> !ids.contains(card.id())).toList();
        return new Pack(
                id,
                title,
                version,
                label,
                left,
                forms,
                statute,
                reading,
                writing,
                lexicons,
                profile,
                retired,
                considered,
                suspectedWord,
                replaced,
                caseSource,
                rules);
    }
}
