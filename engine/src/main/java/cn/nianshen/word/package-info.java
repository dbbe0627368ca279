/** Word files: written from nothing, and templates of offices filled. */
@NullMarked
package cn.nianshen.word;

import org.jspecify.annotations.NullMarked;
