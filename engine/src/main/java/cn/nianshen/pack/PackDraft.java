package cn.nianshen.pack;

import cn.nianshen.form.Form;
import cn.nianshen.form.Lexicon;
import cn.nianshen.rule.RuleCard;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The data files of a pack, bound but not yet checked against the laws. */
final class PackDraft {

    private static final String CARDS = ".rules.yaml";
    private static final String CASES = ".cases.yaml";
    private static final String READING = "reading.yaml";
    static final String LEXICON = "lexicon/";

    final PackFiles files;
    final Manifest manifest;
    final Statute statute;
    final List<Form> forms = new ArrayList<>();
    final List<CardReader.Source> cards = new ArrayList<>();
    private final Faults faults;

    PackDraft(PackFiles files, Faults faults) {
        this.files = files;
        this.faults = faults;
        this.manifest = Manifest.read(tree(Manifest.FILE), faults);
        this.statute =
                files.has(Statute.FILE) ? Statute.read(tree(Statute.FILE), faults) : Statute.NONE;
        manifest.forms().forEach(id -> readForm("forms/" + id + ".yaml"));
        files.ending(CARDS).forEach(this::readCards);
        files.ending(".yaml").stream()
                .filter(path -> !expected(path))
                .forEach(path -> faults.add(path, 0, "a pack has no such file"));
    }

    private Tree tree(String path) {
        if (!files.has(path)) {
            faults.add(path, 0, "the file is missing");
            return new Tree.Nothing(0);
        }
        return faults.orElse(new Tree.Nothing(0), () -> files.tree(path));
    }

    private void readForm(String path) {
        int before = faults.list().size();
        Form form = FormReader.read(path, tree(path), faults);
        if (faults.list().size() == before) {
            forms.add(form);
        }
    }

    private void readCards(String path) {
        cards.addAll(CardReader.read(path, tree(path), faults));
    }

    /** Cases name rules and forms that there are. */
    void checkCases(List<RuleCase> cases, Collection<String> formIds) {
        Set<String> ids = new HashSet<>();
        cards.forEach(source -> ids.add(source.card().id()));
        for (RuleCase one : cases) {
            if (!ids.contains(one.rule())) {
                faults.add(one.file(), one.line(), "there is no rule {0}", one.rule());
            }
            if (!one.base().isEmpty() && !formIds.contains(one.base())) {
                faults.add(one.file(), one.line(), "there is no form {0}", one.base());
            }
        }
    }

    private boolean expected(String path) {
        return path.endsWith(CARDS)
                || path.endsWith(CASES)
                || path.startsWith(LEXICON)
                || path.startsWith("forms/") && manifest.forms().contains(formId(path))
                || List.of(Manifest.FILE, Statute.FILE, READING, "profile.yaml").contains(path);
    }

    private static String formId(String path) {
        return path.substring("forms/".length(), path.length() - ".yaml".length());
    }

    /** Cards without their places, by id. */
    List<RuleCard> cardList() {
        return cards.stream()
                .map(CardReader.Source::card)
                .sorted(Comparator.comparing(RuleCard::id))
                .toList();
    }

    /** The words of reading. */
    Map<String, Object> reading() {
        return mapping(READING);
    }

    /** Whether the pack brings words to look for; it needs no rules then. */
    boolean hasLexicons() {
        return files.ending(".yaml").stream().anyMatch(path -> path.startsWith(LEXICON));
    }

    /** The lexicons, by file name. */
    List<Lexicon> lexicons() {
        List<Lexicon> lexicons = new ArrayList<>();
        for (String path : files.ending(".yaml")) {
            if (path.startsWith(LEXICON)) {
                String name = path.substring(LEXICON.length(), path.length() - ".yaml".length());
                lexicons.add(LexiconReader.read(path, name, tree(path), faults));
            }
        }
        return lexicons;
    }

    private Map<String, Object> mapping(String path) {
        Tree tree = files.has(path) ? tree(path) : new Tree.Nothing(0);
        if (tree instanceof Tree.Mapping mapping) {
            return mapping.plain();
        }
        if (!(tree instanceof Tree.Nothing)) {
            faults.add(path, tree.line(), "a mapping is expected here");
        }
        return Map.of();
    }

    Profile profile(ProfileGround ground) {
        Profile empty = Profile.empty(manifest.id());
        return files.has("profile.yaml")
                ? new ProfileReader(faults, ground)
                        .over(empty, "profile.yaml", tree("profile.yaml"))
                : empty;
    }

    /** All cases, by file and line. */
    List<RuleCase> cases() {
        return cases(files, faults);
    }

    /** All cases of the files, by file and line. */
    static List<RuleCase> cases(PackFiles files, Faults faults) {
        List<RuleCase> cases = new ArrayList<>();
        for (String path : files.ending(CASES)) {
            Tree tree = faults.orElse(new Tree.Nothing(0), () -> files.tree(path));
            cases.addAll(CaseReader.read(path, tree, faults));
        }
        return cases;
    }
}
