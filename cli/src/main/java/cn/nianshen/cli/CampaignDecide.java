package cn.nianshen.cli;

import cn.nianshen.campaign.DecisionReader;
import cn.nianshen.store.Store;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps what people decided of findings. */
@Command(name = "decide", mixinStandardHelpOptions = true, sortOptions = false)
final class CampaignDecide implements Callable<Integer> {

    private final Context context;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "option.decisions")
    private Path file = Path.of("");

    @Option(
            names = "--store",
            required = true,
            paramLabel = "FILE|ADDRESS",
            descriptionKey = "option.decide-store")
    private String store = "";

    @Mixin private CommonOptions common = new CommonOptions();

    CampaignDecide(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        var named = Stores.named(store);
        if (named == null) {
            throw Refusal.failed("campaign.no-store", store);
        }
        var packs = common.packs(context);
        var reader = new DecisionReader(packs.get(0).words(), context.reading());
        var decisions = new Lists(context).read(file, reader::read);
        int number = 0;
        try (var kept = Store.open(named)) {
            for (var year : decisions.entrySet()) {
                kept.decide(year.getKey(), year.getValue());
                number += year.getValue().values().stream().mapToInt(m -> m.size()).sum();
            }
        }
        context.say("campaign.decided", number);
        return Exit.FINE;
    }
}
