/** Letters to agencies: what is to be mended, and what became of it. */
@NullMarked
package cn.nianshen.letter;

import org.jspecify.annotations.NullMarked;
