/** The pack at work: its cases, its fixtures, and real reports where they are at hand. */
@NullMarked
package cn.nianshen.gongkai;

import org.jspecify.annotations.NullMarked;
