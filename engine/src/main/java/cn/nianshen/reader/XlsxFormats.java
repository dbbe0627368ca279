package cn.nianshen.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Number formats by the style of a cell. */
final class XlsxFormats {

    private static final int MAX_STYLES = 70_000;

    /** Codes that every program knows; dates are written year first. */
    private static final Map<Integer, String> BUILT_IN =
            Map.ofEntries(
                    Map.entry(1, "0"),
                    Map.entry(2, "0.00"),
                    Map.entry(3, "#,##0"),
                    Map.entry(4, "#,##0.00"),
                    Map.entry(9, "0%"),
                    Map.entry(10, "0.00%"),
                    Map.entry(14, "yyyy/m/d"),
                    Map.entry(15, "yyyy/m/d"),
                    Map.entry(16, "m/d"),
                    Map.entry(17, "yyyy/m"),
                    Map.entry(20, "h:mm"),
                    Map.entry(21, "h:mm:ss"),
                    Map.entry(22, "yyyy/m/d h:mm"),
                    Map.entry(31, "yyyy/m/d"),
                    Map.entry(37, "#,##0;-#,##0"),
                    Map.entry(38, "#,##0;-#,##0"),
                    Map.entry(39, "#,##0.00;-#,##0.00"),
                    Map.entry(40, "#,##0.00;-#,##0.00"),
                    Map.entry(41, "#,##0;-#,##0"),
                    Map.entry(43, "#,##0.00;-#,##0.00"),
                    Map.entry(57, "yyyy/m"),
                    Map.entry(58, "m/d"));

    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();

    private XlsxFormats() {}

    /** The formats of a workbook; damage in them is passed over. */
    static XlsxFormats read(ZipBytes zip, String part) {
        var formats = new XlsxFormats();
        boolean[] ofCells = new boolean[1];
        try {
            XlsxReader.ofPart(
                    zip,
                    part,
                    xml -> {
                        switch (xml.getLocalName()) {
                            case "numFmt" ->
                                    formats.codes.put(
                                            Xml.number(xml, "numFmtId", 0),
                                            Xml.text(xml, "formatCode"));
                            case "cellXfs" -> ofCells[0] = true;
                            case "cellStyles", "dxfs" -> ofCells[0] = false;
                            case "xf" -> {
                                if (ofCells[0] && formats.styles.size() < MAX_STYLES) {
                                    formats.styles.add(Xml.number(xml, "numFmtId", 0));
                                }
                            }
                            default -> {
                                // the look of cells
                            }
                        }
                    });
        } catch (UnreadableException e) {
            return formats;
        }
        return formats;
    }

    /** The code of a style, empty for none. */
    String code(int style) {
        int id = style < 0 || style >= styles.size() ? 0 : styles.get(style);
        return codes.getOrDefault(id, BUILT_IN.getOrDefault(id, ""));
    }
}
