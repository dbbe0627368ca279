/** Reads documents in a process of its own, with its own heap and a time that it may take. */
@NullMarked
package cn.nianshen.worker;

import org.jspecify.annotations.NullMarked;
