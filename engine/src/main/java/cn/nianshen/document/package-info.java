/**
 * What was read, with no format left in it: ordered blocks, each with a position that a person can
 * go and look at.
 */
@NullMarked
package cn.nianshen.document;

import org.jspecify.annotations.NullMarked;
