package cn.nianshen.drools;

import java.io.InputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the heads of decision tables. The library passes over a column whose head it does not
 * know: the rules would then ask for less than the table says, and accuse more.
 */
final class TableHeads implements InvocationHandler {

    private static final String PARSER = "org.drools.decisiontable.parser.xls.ExcelParser";
    private static final String LISTENER = "org.drools.template.parser.DataListener";

    private static final String TABLE = "ruletable";
    private static final Set<String> KNOWN =
            Set.of("NAME", "CONDITION", "ACTION", "DESCRIPTION", "METADATA");

    private final List<Head> heads = new ArrayList<>();
    private int row = -1;
    private boolean tables;

    /**
     * A head.
     *
     * @param row row of the workbook, from 1
     * @param text as printed
     */
    record Head(int row, String text) {}

    private TableHeads() {}

    /**
     * Heads that are not known, in the order of the workbook; one with row 0 where there is no
     * table at all.
     */
    static List<Head> unknown(InputStream workbook, ClassLoader loader)
            throws ReflectiveOperationException {
        Class<?> listener = Class.forName(LISTENER, true, loader);
        Class<?> parser = Class.forName(PARSER, true, loader);
        TableHeads seen = new TableHeads();
        Object proxy = Proxy.newProxyInstance(loader, new Class<?>[] {listener}, seen);
        Object made = parser.getConstructor(listener).newInstance(proxy);
        parser.getMethod("parseFile", InputStream.class).invoke(made, workbook);
        return seen.tables ? List.copyOf(seen.heads) : List.of(new Head(0, ""));
    }

    /** Told of each cell: row and column from 0, and its text. */
    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object[] arguments) {
        if (method.getName().equals("newCell")) {
            cell((Integer) arguments[0], String.valueOf(arguments[2]).strip());
        }
        return switch (method.getName()) {
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> proxy == arguments[0];
            case "toString" -> TABLE;
            default -> null;
        };
    }

    private void cell(int at, String text) {
        if (text.toLowerCase(Locale.ROOT).startsWith(TABLE)) {
            row = at + 1;
            tables = true;
        } else if (at == row && !text.isEmpty() && !KNOWN.contains(text)) {
            heads.add(new Head(at + 1, text));
        }
    }
}
