package cn.nianshen.cli;

import cn.nianshen.campaign.DecisionReader;
import cn.nianshen.store.Store;
import java.nio.file.Path;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps what people decided of findings. */
@Command(name = "decide", sortOptions = false)
final class CampaignDecide implements CommonOptions.Owner {

    private final Context context;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "option.decisions")
    private Path file = Path.of("");

    @Option(
            names = "--store",
            required = true,
            paramLabel = "FILE|ADDRESS",
            descriptionKey = "option.decide-store")
    private String store = "";

    private final CommonOptions common = new CommonOptions();

    CampaignDecide(Context context) {
        this.context = context;
    }

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Integer call() {
        var named = Stores.named(store);
        if (named == null) {
            throw Refusal.failed("campaign.no-store", store);
        }
        var packs = common.packs(context);
        var reader = new DecisionReader(packs.get(0).words());
        var decisions = new Lists(context, common.messages()).read(file, reader::read);
        int number = 0;
        boolean strange = false;
        try (var kept = Store.open(named)) {
            for (var year : decisions.entrySet()) {
                var all = new TreeMap<>(year.getValue());
                var known = kept.known(year.getKey());
                for (var agency : year.getValue().keySet()) {
                    if (!known.contains(agency)) {
                        strange = true;
                        all.remove(agency);
                        var told = agency.replace('\n', ' ');
                        context.say(
                                "campaign.decided-strange", Integer.toString(year.getKey()), told);
                    }
                }
                kept.decide(year.getKey(), all);
                number += all.values().stream().mapToInt(m -> m.size()).sum();
            }
        }
        context.say("campaign.decided", number);
        return strange ? Exit.NOT_ALL_AUDITED : Exit.FINE;
    }
}
