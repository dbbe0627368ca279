package cn.nianshen.report;

/**
 * Who reports.
 *
 * @param name as printed in the title
 * @param fullName the fullest name found in the text, else the name
 * @param kind agency kind id
 * @param level level id
 * @param confidence {@code given}, {@code sure}, {@code likely} or {@code none}: how far the kind
 *     can be trusted; the level of a city whose place is not known is the likelier one
 * @param region code of the division that it is of, or of the smallest known one around it; empty
 *     where it is not known
 */
public record Agency(
        String name,
        String fullName,
        String kind,
        String level,
        String confidence,
        String region) {}
