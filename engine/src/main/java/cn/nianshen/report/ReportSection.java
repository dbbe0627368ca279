package cn.nianshen.report;

import cn.nianshen.document.Position;

/**
 * A section that was found.
 *
 * @param id section id
 * @param ordinal its turn among the sections found, from 1
 * @param heading as printed, with its number
 * @param at where the heading stands
 */
public record ReportSection(String id, int ordinal, String heading, Position at) {}
