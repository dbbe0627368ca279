/**
 * Lays out at build time what Java links at every start: lambdas, references to methods and the
 * equals, hashCode and toString of records. A start links several hundred of them, each by code
 * that Java runs in its interpreter; as plain classes they come out of the class archive ready (a
 * tenth of a start).
 */
@NullMarked
package cn.nianshen.prelink;

import org.jspecify.annotations.NullMarked;
