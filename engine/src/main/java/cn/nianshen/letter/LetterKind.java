package cn.nianshen.letter;

import cn.nianshen.word.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A kind of letter, with the placeholders that its templates know. */
public enum LetterKind {
    /** What is to be mended, looked at or considered. */
    NOTICE(
            List.of("title", "urgents", "problems", "verifies", "advices"),
            List.of("urgent", "problem", "verify", "advice"),
            List.of("basis", "remedy", "clue", "further"),
            true),
    /** What became of what an earlier letter named. */
    REVIEW(
            List.of("old-file", "before", "mended", "open", "lost", "aside", "new", "newly"),
            List.of(
                    "urgent",
                    "mended",
                    "open",
                    "explain",
                    "new",
                    "new-verify",
                    "lost",
                    "aside",
                    "advice"),
            List.of("remark"),
            false);

    private static final List<String> HEAD =
            List.of("agency", "year", "file", "office", "number", "date", "deadline", "days");

    /** How a review ended. */
    private static final List<String> OUTCOMES = List.of("unsettled", "settled", "unread");

    private static final List<String> COMMON =
            List.of("index", "han", "title", "place", "fact", "rule", "severity");

    private final List<String> own;
    private final List<String> lists;
    private final List<String> ownItems;
    private final boolean unjudged;

    LetterKind(List<String> own, List<String> lists, List<String> ownItems, boolean unjudged) {
        this.own = own;
        this.lists = lists;
        this.ownItems = ownItems;
        this.unjudged = unjudged;
    }

    /** Key of its words in the pack. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Ids of its lists. */
    List<String> lists() {
        return lists;
    }

    /** What templates may say. */
    public Vocabulary vocabulary() {
        var fields =
                Stream.concat(COMMON.stream(), ownItems.stream()).map(LetterWords::item).toList();
        var all = new LinkedHashMap<String, List<String>>();
        lists.forEach(list -> all.put(LetterWords.list(list), fields));
        var flags = new HashSet<String>();
        var named = new ArrayList<>(lists);
        if (unjudged) {
            named.add("unjudged");
            all.put(
                    LetterWords.list("unjudged"),
                    Stream.of("index", "han", "matter").map(LetterWords::item).toList());
        } else {
            OUTCOMES.forEach(id -> flags.add(LetterWords.text("flag." + id)));
        }
        for (var list : named) {
            flags.add(LetterWords.has(list));
            flags.add(LetterWords.hasNo(list));
        }
        return new Vocabulary(
                Stream.concat(HEAD.stream(), own.stream())
                        .map(LetterWords::field)
                        .collect(Collectors.toSet()),
                Set.of(LetterWords.field("agency")),
                all,
                Set.of(LetterWords.item("index"), LetterWords.item("han")),
                flags,
                LetterWords.text("counter"));
    }
}
