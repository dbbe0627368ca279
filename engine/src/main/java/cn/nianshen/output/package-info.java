/** One renderer per output format. */
@NullMarked
package cn.nianshen.output;

import org.jspecify.annotations.NullMarked;
