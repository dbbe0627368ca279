package cn.nianshen.report;

import java.math.BigDecimal;

/**
 * A figure told before.
 *
 * @param value its value
 * @param sentence running number of its sentence
 */
record Told(BigDecimal value, int sentence) {}
