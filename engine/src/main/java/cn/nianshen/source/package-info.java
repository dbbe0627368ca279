/** What was handed in: bytes with a name, and the format that the bytes show. */
@NullMarked
package cn.nianshen.source;

import org.jspecify.annotations.NullMarked;
