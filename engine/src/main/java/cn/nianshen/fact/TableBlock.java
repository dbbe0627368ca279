package cn.nianshen.fact;

import cn.nianshen.report.Place;

/**
 * A block of a table, headed by the item of the article that it reports on.
 *
 * @param place where it stands
 * @param table table id
 * @param block block id
 * @param label head of the block in the form
 * @param present whether its head or one of its rows was found
 */
public record TableBlock(Place place, String table, String block, String label, boolean present)
        implements Fact {}
