/** Which cell is wrong, tried on the identities that the pack states. */
@NullMarked
package cn.nianshen.locate;

import org.jspecify.annotations.NullMarked;
