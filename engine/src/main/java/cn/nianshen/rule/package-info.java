/** Cards, findings and outcomes: what a rule is, and what it may say. */
@NullMarked
package cn.nianshen.rule;

import org.jspecify.annotations.NullMarked;
