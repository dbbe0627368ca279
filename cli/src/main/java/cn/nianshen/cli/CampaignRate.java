package cn.nianshen.cli;

import cn.nianshen.campaign.ErrorRate;
import cn.nianshen.campaign.SampleReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tells from a checked sample how often the program was wrong. */
@Command(name = "rate", sortOptions = false)
final class CampaignRate implements CommonOptions.Owner {

    private static final int PERCENT = 100;

    private final Context context;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "option.checked-sample")
    private Path file = Path.of("");

    private final CommonOptions common = new CommonOptions();

    CampaignRate(Context context) {
        this.context = context;
    }

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Integer call() throws IOException {
        var packs = common.packs(context);
        var reader = new SampleReader(packs.get(0).words());
        var rate = ErrorRate.of(new Lists(context, common.messages()).read(file, reader::read));
        var key = rate.checked() == 0 ? "campaign.rate-none" : "campaign.rate";
        var line =
                context.words()
                        .text(
                                key,
                                rate.checked(),
                                rate.wrong(),
                                rate.agencies(),
                                percent(rate.rate()),
                                percent(rate.low()),
                                percent(rate.high()));
        var writer = context.terminal().dataWriter();
        writer.write(line + '\n');
        writer.flush();
        return rate.checked() == 0 ? Exit.NOT_ALL_AUDITED : Exit.FINE;
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share * PERCENT).setScale(1, RoundingMode.HALF_UP).toString();
    }
}
