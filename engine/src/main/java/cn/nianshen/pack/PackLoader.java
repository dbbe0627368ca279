package cn.nianshen.pack;

import cn.nianshen.drools.CompiledRuleBase;
import cn.nianshen.drools.DecisionTables;
import cn.nianshen.drools.PrecompiledRuleBase;
import cn.nianshen.drools.RuleSyntaxException;
import cn.nianshen.fact.Fact;
import cn.nianshen.form.Form;
import cn.nianshen.form.Lexicon;
import cn.nianshen.form.LexiconEntry;
import cn.nianshen.rule.Asked;
import cn.nianshen.rule.RuleBase;
import cn.nianshen.rule.RuleCard;
import cn.nianshen.rule.RuleListener;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Loads packs, each checked against all laws; a pack with a fault is not loaded at all. */
public final class PackLoader {

    /** Folder of the built-in pack on the class path. */
    public static final String BUILT_IN = "gongkai";

    /** Folder of the pack that compares reports. */
    public static final String CAMPAIGN = "campaign";

    static final String INDEX = "index.trees";
    static final String CASES = "cases.trees";

    /** Names the classes of the compiled rules. */
    static final String MODELS = "drools-model";

    private static final RuleBase NO_RULES = new NoRules();

    private PackLoader() {}

    /**
     * The pack on the class path, from the index that the build has made.
     *
     * @throws BadPackException if it breaks a law
     * @throws IllegalStateException if it is not on the class path
     */
    public static Pack builtIn() {
        return builtIn(true);
    }

    /**
     * The same.
     *
     * @param whole whether all its rules are likely to be asked: they are made ready at once, else
     *     when they are first asked, and those that never will be are not
     */
    public static Pack builtIn(boolean whole) {
        return builtIn(PackLoader.class.getClassLoader(), BUILT_IN, List.of(), whole);
    }

    /**
     * The pack on the class path that compares the reports of many agencies.
     *
     * @param first the built-in pack, whose forms, sources and profile it uses
     * @throws BadPackException if it breaks a law
     */
    public static Pack campaign(Pack first) {
        return builtIn(PackLoader.class.getClassLoader(), CAMPAIGN, List.of(first), true);
    }

    static Pack builtIn(ClassLoader loader, String folder, List<Pack> others, boolean whole) {
        // Rules take longer than data and than reading a report, which need not wait for them.
        var loading =
                AwaitedRules.begin(
                        () -> {
                            var rules =
                                    PrecompiledRuleBase.load(loader, folder + '/' + MODELS, folder);
                            return whole ? rules.readied() : rules;
                        });
        Faults faults = Faults.ofChecked();
        IndexFiles files = new IndexFiles(folder, resource(loader, folder + '/' + INDEX));
        PackDraft draft = new PackDraft(files, faults);
        RuleBase rules = new AwaitedRules(loading, loaded -> lawful(draft, loaded));
        return finish(draft, rules, others, faults, () -> cases(loader, folder));
    }

    private static RuleBase lawful(PackDraft draft, RuleBase loaded) {
        Faults faults = new Faults();
        RuleBase rules = checked(draft, List.of(loaded), faults);
        faults.raise();
        return rules;
    }

    /** Checks the sources of a pack whose rules the build has compiled. */
    static Pack check(FolderFiles files, ClassLoader loader, String models, List<Pack> others) {
        Faults faults = new Faults();
        PackDraft draft = new PackDraft(files, faults);
        checkTexts(draft, RuleTexts.read(files, DecisionTables.NONE, faults), faults);
        draft.checkDemands(cards(draft, others));
        List<RuleCase> cases = draft.cases();
        draft.checkCases(cases, forms(draft, others).stream().map(Form::id).toList());
        RuleBase loaded = PrecompiledRuleBase.load(loader, models, files.label()).readied();
        RuleBase rules = checked(draft, List.of(loaded), faults);
        return finish(draft, rules, others, faults, () -> cases);
    }

    private static List<RuleCase> cases(ClassLoader loader, String folder) {
        Faults faults = Faults.ofChecked();
        IndexFiles files = new IndexFiles(folder, resource(loader, folder + '/' + CASES));
        List<RuleCase> cases = PackDraft.cases(files, faults);
        faults.raise();
        return cases;
    }

    private static byte[] resource(ClassLoader loader, String name) {
        try (InputStream in = loader.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("cannot be read: " + name, e);
        }
    }

    /** As {@link #folder(Path, List, DecisionTables)}, for packs without decision tables. */
    public static Pack folder(Path folder, List<Pack> others) {
        return folder(folder, others, DecisionTables.NONE);
    }

    /**
     * A pack in a folder; its rules are compiled now. A pack is code: load only what the user
     * named. One that has nothing but checks is none, and nothing is compiled for it.
     *
     * @param folder folder of the pack
     * @param others packs that are loaded already; theirs are the forms and the sources of a pack
     *     without its own, and their ids are taken
     * @param tables reads decision tables
     * @throws BadPackException if it breaks a law, with all faults
     */
    public static Pack folder(Path folder, List<Pack> others, DecisionTables tables) {
        FolderFiles files = new FolderFiles(folder);
        Faults faults = new Faults();
        PackDraft draft = new PackDraft(files, faults);
        RuleTexts texts = RuleTexts.read(files, tables, faults);
        checkTexts(draft, texts, faults);
        List<RuleBase> rules = texts.isEmpty() ? List.of() : List.of(compile(texts, faults));
        if (!texts.whole()) {
            // what is said of rules that are missing would only mislead
            rules = List.of(NO_RULES);
        }
        List<Form> forms = forms(draft, others);
        new CheckLaws(forms, faults).check(draft.checks, draft.cards);
        draft.checkDemands(cards(draft, others));
        List<RuleCase> cases = draft.cases();
        draft.checkCases(cases, forms.stream().map(Form::id).toList());
        return finish(draft, checked(draft, rules, faults), others, faults, () -> cases);
    }

    private static List<RuleCard> cards(PackDraft draft, List<Pack> others) {
        return Stream.concat(
                        draft.cardList().stream(), others.stream().flatMap(p -> p.cards().stream()))
                .toList();
    }

    private static void checkTexts(PackDraft draft, RuleTexts texts, Faults faults) {
        new RuleNameLaws(draft.cards, faults).checkTexts(texts, draft.checks);
    }

    private static RuleBase compile(RuleTexts texts, Faults faults) {
        if (texts.byPath().isEmpty()) {
            return NO_RULES;
        }
        try {
            return CompiledRuleBase.compile(texts.byPath());
        } catch (RuleSyntaxException e) {
            e.errors().forEach(error -> faults.add(fault(error, texts)));
            return NO_RULES;
        }
    }

    private static PackFault fault(RuleSyntaxException.Error error, RuleTexts texts) {
        String file = error.file();
        int line = file.isEmpty() ? error.line() : texts.line(file, error.line());
        return PackFault.of(file, line, "", "the compiler says: {0}", error.reason());
    }

    private static RuleBase checked(PackDraft draft, List<RuleBase> compiled, Faults faults) {
        RuleBase rules = draft.withChecks(compiled);
        if (!compiled.contains(NO_RULES)) {
            new RuleNameLaws(draft.cards, faults).checkLoaded(rules.ruleNames());
        }
        return rules;
    }

    private static Pack finish(
            PackDraft draft,
            RuleBase rules,
            List<Pack> others,
            Faults faults,
            Supplier<List<RuleCase>> cases) {
        if (!draft.files.checked()) {
            new PackLaws(draft, others, faults).check();
        }
        List<RuleCard> cards = draft.cardList();
        Profile profile = draft.profile(ground(draft, others));
        Manifest manifest = draft.manifest;
        List<Lexicon> lexicons = draft.lexicons();
        checkRemovals(lexicons, others, faults);
        Map<String, Object> reading = draft.reading();
        Pack pack =
                new Pack(
                        manifest.id(),
                        manifest.title(),
                        manifest.version(),
                        draft.files.label(),
                        cards,
                        forms(draft, others),
                        draft.statute,
                        reading,
                        draft.writing(),
                        lexicons,
                        profile,
                        manifest.retired(),
                        manifest.considered(),
                        manifest.suspectedWord(),
                        Set.copyOf(manifest.replace()),
                        cases,
                        rules);
        faults.raise();
        return pack;
    }

    /** A word that is taken away must be there: a slip of the pen would leave it in force. */
    private static void checkRemovals(List<Lexicon> lexicons, List<Pack> others, Faults faults) {
        for (Lexicon lexicon : lexicons) {
            Set<String> known =
                    others.stream()
                            .flatMap(other -> other.lexicons().stream())
                            .filter(other -> other.name().equals(lexicon.name()))
                            .flatMap(other -> other.entries().stream())
                            .map(LexiconEntry::word)
                            .collect(Collectors.toSet());
            for (String word : lexicon.removed()) {
                if (!known.contains(word)) {
                    String file = PackDraft.LEXICON + lexicon.name() + ".yaml";
                    faults.add(file, 0, "remove names {0}, which no earlier lexicon has", word);
                }
            }
        }
    }

    private static List<Form> forms(PackDraft draft, List<Pack> others) {
        return Stream.concat(Stream.of(draft.forms), others.stream().map(Pack::forms))
                .filter(forms -> !forms.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static ProfileGround ground(PackDraft draft, List<Pack> others) {
        ProfileGround theirs = ProfileGround.of(others);
        List<RuleCard> cards = new ArrayList<>(draft.cardList());
        cards.addAll(theirs.cards());
        return new ProfileGround(
                cards, forms(draft, others), Set.of(draft.manifest.suspectedWord()), true);
    }

    /** The packs without the rules that a later one replaces. */
    public static List<Pack> join(List<Pack> packs) {
        List<Pack> joined = new ArrayList<>();
        Set<String> replaced = new HashSet<>();
        for (int i = packs.size() - 1; i >= 0; i--) {
            joined.add(0, packs.get(i).without(replaced));
            replaced.addAll(packs.get(i).replaced());
        }
        return joined;
    }

    /**
     * A user's profile laid over that of the first pack.
     *
     * @param file YAML file
     * @param packs all packs in use; the profile may name their rules only
     * @throws BadPackException if it is no profile, with all faults
     */
    public static Profile profile(Path file, List<Pack> packs) {
        String name = String.valueOf(file.getFileName());
        return profile(file, packs, packs.isEmpty() ? Profile.empty(name) : packs.get(0).profile());
    }

    /**
     * A user's profile laid over another one: what it does not say stays.
     *
     * @param file YAML file
     * @param packs all packs in use; the profile may name their rules only
     * @param base what it is laid over
     * @throws BadPackException if it is no profile, with all faults
     */
    public static Profile profile(Path file, List<Pack> packs, Profile base) {
        Faults faults = new Faults();
        String name = String.valueOf(file.getFileName());
        Tree tree = TreeReader.yaml(name, FolderFiles.bytes(file, name));
        Profile profile = new ProfileReader(faults, ProfileGround.of(packs)).over(base, name, tree);
        faults.raise();
        return profile;
    }

    /**
     * A pack of words only; and the stand-in where rules do not compile, so that the other faults
     * are found too before the pack is refused.
     */
    private static final class NoRules implements RuleBase {
        @Override
        public Set<String> ruleNames() {
            return Set.of();
        }

        @Override
        public Map<String, String> run(List<Fact> facts, RuleListener listener, Asked asked) {
            return Map.of();
        }
    }
}
