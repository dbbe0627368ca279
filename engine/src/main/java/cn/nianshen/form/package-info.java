/** A statutory form as data: sections, tables, rows, columns and the labels accepted for them. */
@NullMarked
package cn.nianshen.form;

import org.jspecify.annotations.NullMarked;
