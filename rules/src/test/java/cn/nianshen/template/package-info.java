/** Empty reports of each year, audited. */
@NullMarked
package cn.nianshen.template;

import org.jspecify.annotations.NullMarked;
