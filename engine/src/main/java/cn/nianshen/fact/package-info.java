/**
 * The vocabulary of rules: flat immutable records derived from a report; the published contract of
 * packs.
 */
@NullMarked
package cn.nianshen.fact;

import org.jspecify.annotations.NullMarked;
