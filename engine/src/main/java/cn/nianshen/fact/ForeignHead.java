package cn.nianshen.fact;

import cn.nianshen.report.Place;

/**
 * A column head that another form has, in a table of the form used.
 *
 * @param place where it stands
 * @param table table id
 * @param label as printed
 * @param form form that has it
 */
public record ForeignHead(Place place, String table, String label, String form) implements Fact {}
