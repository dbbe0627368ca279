/** Letters about reports with defects, read back. */
@NullMarked
package cn.nianshen.letter;

import org.jspecify.annotations.NullMarked;
