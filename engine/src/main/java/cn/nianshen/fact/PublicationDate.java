package cn.nianshen.fact;

import cn.nianshen.report.Place;
import java.time.LocalDate;

/**
 * A day on which the report was published, as a line of its page says or as the submission does.
 * There may be several: a page can carry more than one.
 *
 * @param place where it stands; the file as a whole for a submission's
 * @param date the day
 * @param source {@code page} (a line that says so), {@code submission}, {@code unlabelled} (a line
 *     below the title that gives a day and not what day it is) or {@code meta} (unseen in the page)
 */
public record PublicationDate(Place place, LocalDate date, String source) implements Fact {}
