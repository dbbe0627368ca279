/** What the steps of an audit cost. */
@NullMarked
package cn.nianshen.bench;

import org.jspecify.annotations.NullMarked;
