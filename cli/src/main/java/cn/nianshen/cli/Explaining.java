package cn.nianshen.cli;

import cn.nianshen.output.Explainer;
import cn.nianshen.pack.Pack;
import java.util.List;

/** Explains rules; apart from the options, so that an audit does not load what explains. */
final class Explaining {

    private Explaining() {}

    /** Explains rules of the packs, at the points of the profile asked for. */
    static Explainer of(CommonOptions common, List<Pack> packs) {
        return new Explainer(packs, common.profile(packs), common.language());
    }
}
