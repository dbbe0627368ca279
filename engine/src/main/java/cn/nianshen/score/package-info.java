/** Points, caps, coverage and grade from outcomes and a profile. */
@NullMarked
package cn.nianshen.score;

import org.jspecify.annotations.NullMarked;
