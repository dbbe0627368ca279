/** Bytes of one format to a document; bad content becomes a note, never an exception. */
@NullMarked
package cn.nianshen.reader;

import org.jspecify.annotations.NullMarked;
