/** Empty reports in the form of a year, to be filled in. */
@NullMarked
package cn.nianshen.template;

import org.jspecify.annotations.NullMarked;
