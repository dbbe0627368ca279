package cn.nianshen.store;

/**
 * Where an agency stood in a campaign.
 *
 * @param id its id in the roster
 * @param name its name
 * @param county its county, or empty
 * @param state what became of its report
 * @param fiscalYear year reported on, 0 where unknown
 * @param file file that stood for it, or empty
 */
public record Stood(
        String id, String name, String county, String state, int fiscalYear, String file) {}
