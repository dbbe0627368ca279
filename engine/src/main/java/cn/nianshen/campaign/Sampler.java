package cn.nianshen.campaign;

import cn.nianshen.output.CampaignResult.Agency;
import cn.nianshen.output.CampaignResult.Sample;
import cn.nianshen.output.CampaignResult.Stratum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Draws reports for a person to check, by county and kind of agency: of each group as many as its
 * share, and at least one where there is room. The same seed and the same agencies give the same
 * sample.
 */
public final class Sampler {

    private final long seed;
    private final int size;

    /**
     * @param seed what chance begins with
     * @param size how many are wanted
     */
    public Sampler(long seed, int size) {
        this.seed = seed;
        this.size = size;
    }

    /** A group with how many of it are drawn. */
    private static final class Group {
        private final String county;
        private final String kind;
        private final List<String> agencies = new ArrayList<>();
        private int wanted;
        private double rest;

        Group(String county, String kind) {
            this.county = county;
            this.kind = kind;
        }
    }

    /** The sample of the agencies whose reports were audited. */
    Sample of(List<Agency> agencies) {
        var groups = new TreeMap<String, Group>();
        int frame = 0;
        for (var agency : agencies) {
            if (agency.score() != null) {
                var key = agency.county() + '\n' + agency.kind();
                groups.computeIfAbsent(key, k -> new Group(agency.county(), agency.kind()))
                        .agencies
                        .add(agency.id());
                frame++;
            }
        }
        var all = List.copyOf(groups.values());
        share(all, frame);
        var random = new SplittableRandom(seed);
        var strata = new ArrayList<Stratum>();
        for (var group : all) {
            strata.add(
                    new Stratum(
                            group.county, group.kind, group.agencies.size(), drawn(group, random)));
        }
        return new Sample(seed, size, frame, strata);
    }

    /** Shares by size: whole parts first, then the largest rests; none stays without. */
    private void share(List<Group> groups, int frame) {
        int wanted = Math.min(size, frame);
        int least = wanted >= groups.size() ? 1 : 0;
        int given = 0;
        for (var group : groups) {
            double share = frame == 0 ? 0 : (double) wanted * group.agencies.size() / frame;
            group.wanted = Math.min(group.agencies.size(), Math.max(least, (int) share));
            group.rest = share - group.wanted;
            given += group.wanted;
        }
        while (given != wanted) {
            int step = given < wanted ? 1 : -1;
            int bound = least;
            var next =
                    groups.stream()
                            .filter(g -> step > 0 ? g.wanted < g.agencies.size() : g.wanted > bound)
                            .max(Comparator.comparingDouble(g -> step * g.rest))
                            .orElseThrow();
            next.wanted += step;
            next.rest -= step;
            given += step;
        }
    }

    /** Each choice of that many is as likely as any other. */
    private static List<String> drawn(Group group, SplittableRandom random) {
        var left = new ArrayList<>(group.agencies);
        for (int i = 0; i < group.wanted; i++) {
            var chosen = i + random.nextInt(left.size() - i);
            var moved = left.get(i);
            left.set(i, left.get(chosen));
            left.set(chosen, moved);
        }
        return left.subList(0, group.wanted).stream().sorted().toList();
    }
}
