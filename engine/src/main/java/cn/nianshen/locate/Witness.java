package cn.nianshen.locate;

import cn.nianshen.fact.Cell;
import java.math.BigDecimal;
import java.util.List;

/**
 * What the report says of some cells elsewhere than in the tables.
 *
 * @param cells cells
 * @param value their sum, as the narrative states it
 */
public record Witness(List<Cell> cells, BigDecimal value) {

    public Witness {
        cells = List.copyOf(cells);
    }
}
