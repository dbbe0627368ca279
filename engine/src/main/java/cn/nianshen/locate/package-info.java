/** Which cell is wrong: broken identities traced to the figures that explain them. */
@NullMarked
package cn.nianshen.locate;

import org.jspecify.annotations.NullMarked;
