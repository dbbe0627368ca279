package cn.nianshen.form;

import java.util.List;

/**
 * A value column.
 *
 * @param id column id
 * @param label label of the form
 * @param variants other labels that are as good
 * @param over labels of the merged heads above it, from the top
 * @param measure {@code count}, {@code change}, {@code amount} or {@code fee}
 * @param classColumn whether it is one of the classes that the total column adds up
 */
public record FormColumn(
        String id,
        String label,
        List<String> variants,
        List<String> over,
        String measure,
        boolean classColumn) {

    public FormColumn {
        variants = List.copyOf(variants);
        over = List.copyOf(over);
    }
}
