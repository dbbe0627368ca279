/** The two roads to a rule base, precompiled and compiled at load. */
@NullMarked
package cn.nianshen.drools;

import org.jspecify.annotations.NullMarked;
