/**
 * The sums of the tables of requests and disputes as others would check them, on reports as XML:
 * Schematron by SchXslt and Saxon, Schematron by ph-schematron, and plain Java as the floor. Each
 * prints a line for a sum that does not hold: file, rule, row or column.
 */
@NullMarked
package cn.nianshen.bench.peers;

import org.jspecify.annotations.NullMarked;
