package cn.nianshen.pack;

import cn.nianshen.check.CheckRuleBase;
import cn.nianshen.form.Form;
import cn.nianshen.form.Lexicon;
import cn.nianshen.rule.JoinedRuleBase;
import cn.nianshen.rule.RuleBase;
import cn.nianshen.rule.RuleCard;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The data files of a pack, bound but not yet checked against the laws. */
final class PackDraft {

    private static final String NO_RULE = "there is no rule {0}";
    private static final String CARDS = ".rules.yaml";
    private static final String CASES = ".cases.yaml";
    private static final String CHECKS = ".checks.yaml";
    private static final String READING = "reading.yaml";
    private static final String CLAIMS = "claims.yaml";
    private static final String WRITING = "writing.yaml";
    static final String LEXICON = "lexicon/";

    final PackFiles files;
    final Manifest manifest;
    final Statute statute;
    final List<Form> forms = new ArrayList<>();
    final List<CardReader.Source> cards = new ArrayList<>();
    final List<CheckReader.Source> checks = new ArrayList<>();
    private final Faults faults;

    PackDraft(PackFiles files, Faults faults) {
        this.files = files;
        this.faults = faults;
        this.manifest = Manifest.read(tree(Manifest.FILE), faults);
        this.statute =
                files.has(Statute.FILE) ? Statute.read(tree(Statute.FILE), faults) : Statute.NONE;
        manifest.forms().forEach(id -> readForm("forms/" + id + ".yaml"));
        files.ending(CARDS).forEach(this::readCards);
        files.ending(CHECKS).forEach(this::readChecks);
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

    private void readChecks(String path) {
        checks.addAll(CheckReader.read(path, tree(path), faults));
    }

    /** The rules of the pack: those given, and its checks. */
    RuleBase withChecks(List<RuleBase> compiled) {
        if (checks.isEmpty() && compiled.size() == 1) {
            return compiled.get(0);
        }
        List<RuleBase> all = new ArrayList<>(compiled);
        all.add(new CheckRuleBase(CheckReader.named(checks)));
        return all.size() == 1 ? all.get(0) : new JoinedRuleBase(all);
    }

    /** Cases name rules and forms that there are. */
    void checkCases(List<RuleCase> cases, Collection<String> formIds) {
        Set<String> ids = new HashSet<>();
        cards.forEach(source -> ids.add(source.card().id()));
        for (RuleCase one : cases) {
            if (!ids.contains(one.rule())) {
                faults.add(one.file(), one.line(), NO_RULE, one.rule());
            }
            if (!one.base().isEmpty() && !formIds.contains(one.base())) {
                faults.add(one.file(), one.line(), "there is no form {0}", one.base());
            }
        }
    }

    /** Every demand has a rule, or a reason why none checks it; the rules it names are there. */
    void checkDemands(List<RuleCard> known) {
        List<Demand> demands = faults.orElse(List.of(), statute::demands);
        for (Trace.Link link : Trace.of(demands, known).links()) {
            Demand demand = link.demand();
            if (link.cards().isEmpty() && demand.notCheckable().isEmpty()) {
                String reason = "no rule checks {0}, and no reason is given";
                faults.add(Statute.FILE, demand.line(), reason, demand.id());
            }
            demand.rules().stream()
                    .filter(id -> known.stream().noneMatch(card -> card.id().equals(id)))
                    .sorted()
                    .forEach(id -> faults.add(Statute.FILE, demand.line(), NO_RULE, id));
        }
    }

    private boolean expected(String path) {
        return path.endsWith(CARDS)
                || path.endsWith(CASES)
                || path.endsWith(CHECKS)
                || path.startsWith(LEXICON)
                || path.startsWith("forms/") && manifest.forms().contains(formId(path))
                || List.of(Manifest.FILE, Statute.FILE, READING, CLAIMS, WRITING, "profile.yaml")
                        .contains(path);
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

    /** The words of reading; those of claims, in a file of their own, are under {@code claims}. */
    Map<String, Object> reading() {
        Map<String, Object> words = new LinkedHashMap<>(mapping(READING));
        if (files.has(CLAIMS)) {
            words.put("claims", mapping(CLAIMS));
        }
        return words;
    }

    /** The words of letters and empty forms. */
    Writing writing() {
        return new Writing(mapping(WRITING));
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
                lexicons.add(LexiconReader.read(path, name, tree(path), files.checked(), faults));
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
