/** The door: a file and packs go in, an audit comes out. */
@NullMarked
package cn.nianshen;

import org.jspecify.annotations.NullMarked;
