package cn.nianshen.report;

/**
 * Who reports.
 *
 * @param name as printed in the title
 * @param fullName the fullest name found in the text, else the name
 * @param kind agency kind id
 * @param level level id
 * @param confidence {@code given}, {@code sure}, {@code likely} or {@code none}: how far kind and
 *     level can be trusted
 */
public record Agency(String name, String fullName, String kind, String level, String confidence) {}
