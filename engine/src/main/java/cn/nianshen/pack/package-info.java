/** Packs and profiles: loading, checking, and running the cases of a pack. */
@NullMarked
package cn.nianshen.pack;

import org.jspecify.annotations.NullMarked;
