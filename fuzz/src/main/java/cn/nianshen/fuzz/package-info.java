/**
 * Fuzz targets: readers are given reports that were changed at random, and laws that every input
 * must hold. Not part of the distribution.
 */
@NullMarked
package cn.nianshen.fuzz;

import org.jspecify.annotations.NullMarked;
