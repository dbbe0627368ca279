/**
 * A document understood as an annual report: title, agency, year, sections, named cells, figures of
 * the narrative.
 */
@NullMarked
package cn.nianshen.report;

import org.jspecify.annotations.NullMarked;
