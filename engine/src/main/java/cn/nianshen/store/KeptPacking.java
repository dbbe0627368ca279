package cn.nianshen.store;

import cn.nianshen.campaign.Kept;
import cn.nianshen.rule.Outcome;
import cn.nianshen.rule.RuleCard;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How what is kept of a file is packed. */
final class KeptPacking {

    /** Raised with each change of how anything is packed: what is older is made anew. */
    private static final int VERSION = 2;

    private final OutcomePacking outcomes;

    /**
     * @param cards cards of the packs at hand, by rule id
     */
    KeptPacking(Function<String, @Nullable RuleCard> cards) {
        this.outcomes = new OutcomePacking(cards);
    }

    static byte[] pack(Kept kept) {
        var out = new Packing();
        out.number(VERSION);
        var digest = kept.digest();
        out.flag(digest != null);
        if (digest != null) {
            DigestPacking.write(out, digest);
        }
        OutcomePacking.write(out, kept.outcomes());
        var card = kept.scorecard();
        out.flag(card != null);
        if (card != null) {
            OutcomePacking.write(out, card);
        }
        return out.bytes();
    }

    static byte[] pack(List<Outcome> outcomes) {
        return pack(new Kept(null, outcomes, null));
    }

    /**
     * What was packed.
     *
     * @throws IOException if it is damaged, or was packed by another version
     */
    Kept unpack(byte[] bytes) throws IOException {
        var in = new Unpacking(bytes);
        int version = in.number();
        if (version != VERSION) {
            throw new IOException("packed by version " + version);
        }
        var digest = in.flag() ? DigestPacking.read(in) : null;
        var found = outcomes.read(in);
        return new Kept(digest, found, in.flag() ? OutcomePacking.scorecard(in) : null);
    }
}
