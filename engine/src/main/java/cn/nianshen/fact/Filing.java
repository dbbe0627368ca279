package cn.nianshen.fact;

import cn.nianshen.report.Place;

/**
 * A file that was handed in as the report of the agency.
 *
 * @param place the file as a whole
 * @param file its path
 * @param status {@code audited}, {@code unreadable} or {@code not-a-report}
 * @param fiscalYear year that it reports on, 0 where unknown
 * @param chosen whether it is the one that stands for the agency
 * @param against what it is beside the chosen one: {@code itself}, {@code same-bytes}, {@code
 *     same-figures}, {@code other-figures}, {@code other-year}, {@code foreign} or {@code unknown}
 * @param published day of its publication as listed, or empty
 * @param address address as listed, or empty
 */
public record Filing(
        Place place,
        String file,
        String status,
        int fiscalYear,
        boolean chosen,
        String against,
        String published,
        String address)
        implements Fact {}
