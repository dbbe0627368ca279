/** Checks written as data: sums, figures, lengths and words, without any code. */
@NullMarked
package cn.nianshen.check;

import org.jspecify.annotations.NullMarked;
