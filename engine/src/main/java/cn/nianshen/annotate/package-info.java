/** Findings written into the submitted file itself: comments, highlights, notes. */
@NullMarked
package cn.nianshen.annotate;

import org.jspecify.annotations.NullMarked;
