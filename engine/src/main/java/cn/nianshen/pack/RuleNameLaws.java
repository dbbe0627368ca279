package cn.nianshen.pack;

import cn.nianshen.rule.Asked;
import cn.nianshen.rule.RuleCard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rules loaded and cards must be the same set; a rule stands beside its card. */
final class RuleNameLaws {

    private static final Pattern RULE =
            Pattern.compile("^\\s*rule\\s+(?:\"([^\"]+)\"|([^\\s\"]+))", Pattern.MULTILINE);

    private final List<CardReader.Source> cards;
    private final Faults faults;

    RuleNameLaws(List<CardReader.Source> cards, Faults faults) {
        this.cards = cards;
        this.faults = faults;
    }

    /** The names of the rules that were loaded. */
    void checkLoaded(Set<String> names) {
        Set<String> spoken =
                names.stream()
                        .filter(name -> !Asked.derives(name))
                        .map(Asked::id)
                        .collect(Collectors.toSet());
        for (CardReader.Source source : cards) {
            String id = source.card().id();
            if (!spoken.contains(id)) {
                faults.add(
                        PackFault.of(
                                source.file(),
                                source.line(),
                                id,
                                "no rule of that name is loaded"));
            }
        }
        Set<String> known =
                cards.stream()
                        .map(CardReader.Source::card)
                        .map(RuleCard::id)
                        .collect(Collectors.toSet());
        spoken.stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> faults.add("", 0, "the rule {0} has no card", id));
    }

    /** The texts of rules, and the checks. */
    void checkTexts(RuleTexts texts, List<CheckReader.Source> checks) {
        Map<String, String> fileOfCard = new HashMap<>();
        cards.forEach(source -> fileOfCard.put(source.card().id(), stem(source.file())));
        Map<String, String> seen = new HashMap<>();
        texts.byPath()
                .forEach(
                        (path, text) -> {
                            Matcher rule = RULE.matcher(text);
                            while (rule.find()) {
                                String name = rule.group(1) == null ? rule.group(2) : rule.group(1);
                                int line = texts.line(path, line(text, rule.end()));
                                checkText(name, path, line, seen, fileOfCard);
                            }
                        });
        List<String> names = List.copyOf(CheckReader.named(checks).keySet());
        for (int i = 0; i < names.size(); i++) {
            CheckReader.Source source = checks.get(i);
            checkText(names.get(i), source.file(), source.line(), seen, fileOfCard);
        }
    }

    private void checkText(
            String name,
            String path,
            int line,
            Map<String, String> seen,
            Map<String, String> fileOfCard) {
        String before = seen.putIfAbsent(name, path + ':' + line);
        if (before != null) {
            faults.add(path, line, "the rule {0} stands in {1} already", name, before);
        }
        if (Asked.derives(name)) {
            return;
        }
        String home = fileOfCard.get(Asked.id(name));
        if (home == null) {
            faults.add(path, line, "the rule {0} has no card", name);
        } else if (!home.equals(stem(path))) {
            faults.add(path, line, "the card of {0} stands in another family", name);
        }
    }

    private static String stem(String path) {
        int slash = path.lastIndexOf('/');
        int dot = path.indexOf('.', slash + 1);
        return dot < 0 ? path : path.substring(0, dot);
    }

    private static int line(String text, int end) {
        return 1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
    }
}
