package cn.nianshen.cli;

import cn.nianshen.output.JsonRules;
import cn.nianshen.output.TextRules;
import java.io.IOException;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The commands about rules. */
@Command(name = "rules", mixinStandardHelpOptions = true, sortOptions = false)
final class RulesCommand implements Runnable {

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "", Refusal.usage("wrong.no-command"));
    }

    /** Lists rules. */
    @Command(name = "list", sortOptions = false)
    static final class ListRules implements CommonOptions.Owner {

        /** A format of the list. */
        enum Kind {
            TEXT,
            JSON
        }

        private final Context context;

        private final CommonOptions common = new CommonOptions();

        @Option(
                names = "--format",
                paramLabel = "text|json",
                descriptionKey = "option.diff-format",
                defaultValue = "text")
        private Kind format = Kind.TEXT;

        @Option(names = "--considered", descriptionKey = "option.considered")
        private boolean considered;

        ListRules(Context context) {
            this.context = context;
        }

        @Override
        public CommonOptions common() {
            return common;
        }

        @Override
        public Integer call() throws IOException {
            var packs = common.packsOfRules(context);
            var writer = context.terminal().dataWriter();
            var text = new TextRules(writer, common.messages(), context.terminal().dataIsConsole());
            if (format == Kind.JSON) {
                JsonRules.write(writer, packs);
            } else if (considered) {
                text.considered(packs);
            } else {
                text.list(packs);
            }
            return Exit.FINE;
        }
    }

    /** Explains a rule. */
    @Command(name = "explain", sortOptions = false)
    static final class ExplainRule implements CommonOptions.Owner {

        private final Context context;

        private final CommonOptions common = new CommonOptions();

        @Parameters(paramLabel = "ID", descriptionKey = "option.rule")
        private String id = "";

        ExplainRule(Context context) {
            this.context = context;
        }

        @Override
        public CommonOptions common() {
            return common;
        }

        @Override
        public Integer call() throws IOException {
            var wanted = id.toUpperCase(Locale.ROOT);
            var writer = context.terminal().dataWriter();
            var text = new TextRules(writer, common.messages(), context.terminal().dataIsConsole());
            var packs = common.packsOfRules(context);
            for (var pack : packs) {
                for (var card : pack.cards()) {
                    if (card.id().equals(wanted)) {
                        text.explain(Explaining.of(common, packs), pack, card);
                        return Exit.FINE;
                    }
                }
                if (pack.considered().containsKey(wanted)) {
                    throw Refusal.usage("rule.considered", wanted, pack.considered().get(wanted));
                }
                if (pack.retired().contains(wanted)) {
                    throw Refusal.usage("rule.retired", wanted);
                }
            }
            throw Refusal.usage("rule.unknown", id);
        }
    }
}
