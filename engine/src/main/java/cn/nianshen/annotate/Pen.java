package cn.nianshen.annotate;

import java.time.LocalDate;

/**
 * Who writes remarks, and when.
 *
 * @param author name that readers of the file see
 * @param initials its short form
 * @param day the day of the audit
 */
public record Pen(String author, String initials, LocalDate day) {}
