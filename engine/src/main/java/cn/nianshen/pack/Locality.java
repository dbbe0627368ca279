package cn.nianshen.pack;

import cn.nianshen.form.FormVariant;
import cn.nianshen.report.Agency;
import cn.nianshen.report.KnownAgency;
import java.util.List;

/**
 * What a profile knows of its place.
 *
 * @param region divisions of the place from the outermost on, or empty
 * @param agencies agencies of the place; the first of a name holds
 * @param variants variants of the forms that the place prints
 */
public record Locality(
        List<String> region, List<KnownAgency> agencies, List<FormVariant> variants) {

    /** Nothing is known. */
    public static final Locality NONE = new Locality(List.of(), List.of(), List.of());

    public Locality {
        region = List.copyOf(region);
        agencies = List.copyOf(agencies);
        variants = List.copyOf(variants);
    }

    /** Divisions that the agency belongs to: its own where they are named, else those of all. */
    public List<String> regionOf(Agency agency) {
        return agencies.stream()
                .filter(known -> known.is(agency))
                .findFirst()
                .map(KnownAgency::region)
                .filter(own -> !own.isEmpty())
                .orElse(region);
    }
}
