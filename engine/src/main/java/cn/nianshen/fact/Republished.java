package cn.nianshen.fact;

import cn.nianshen.report.Place;

/**
 * That the report for the year before no longer has the figures that it had when it was audited in
 * its own year; at most one.
 *
 * @param place the file as a whole
 * @param cells cells that have another figure
 * @param spot the first of them, as people call it
 * @param archived what stood there
 * @param present what stands there now
 */
public record Republished(Place place, int cells, String spot, String archived, String present)
        implements Fact {}
