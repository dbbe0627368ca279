package cn.nianshen.fact;

import cn.nianshen.report.Place;
import java.util.List;

/**
 * The divisions that the reporting agency belongs to.
 *
 * @param place the file as a whole, or where the text names them
 * @param names full names from the outermost on: province, prefecture, county, township
 * @param source {@code profile} where the auditor gave them
 */
public record OwnRegion(Place place, List<String> names, String source) implements Fact {

    public OwnRegion {
        names = List.copyOf(names);
    }
}
