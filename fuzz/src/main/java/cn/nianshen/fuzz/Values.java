package cn.nianshen.fuzz;

import java.util.List;

/** Values at which readers stumble, if at all. */
final class Values {

    /** For attributes: counts, spans, measures, references and switches. */
    static final List<String> ATTRIBUTES =
            List.of(
                    "",
                    "0",
                    "1",
                    "2",
                    "-1",
                    "3",
                    "9",
                    "10",
                    "100",
                    "255",
                    "256",
                    "1000",
                    "32767",
                    "65536",
                    "1000000",
                    "2147483647",
                    "2147483648",
                    "-2147483648",
                    "99999999999999999999",
                    "1e308",
                    "-1e308",
                    "1E-300",
                    "NaN",
                    "Infinity",
                    "0.0001",
                    "true",
                    "false",
                    "none",
                    "A1",
                    "A0",
                    "XFD1048576",
                    "A1:XFD1048576",
                    "C3:A1",
                    "ZZZZZZ99999999999",
                    "../../etc/passwd",
                    "/",
                    "%",
                    "g 1000000 1",
                    "M 0 0 L 1e9 1e9 C",
                    "0 0 0 0 0 0",
                    "1 0 0 1 1e9 1e9",
                    "restart",
                    "continue");

    /** For text: figures, marks, blanks of every kind, and signs beside the usual. */
    static final List<String> TEXTS =
            List.of(
                    "",
                    "0",
                    "-1",
                    "1.5",
                    "1,234",
                    "２０２３",
                    "12345678901234567890",
                    "2147483648",
                    "0.00000000000000000001",
                    "1e9",
                    "\u4E00\u5343\u4E07\u4EBF",
                    "\u3000",
                    "\u00A0\u200B\uFEFF",
                    "\u202E9\u202C",
                    "\uD83D\uDE00",
                    "\uD83D\uDE00".repeat(5_001),
                    "x" + "\uD83D\uDE00".repeat(5_001),
                    "9".repeat(400),
                    "\u5E74".repeat(12_000),
                    "2023\u5E74",
                    "0000\u5E7400\u670800\u65E5",
                    "2023\u5E7413\u670845\u65E5",
                    "99999\u5E7499\u670899\u65E5",
                    "\u4E00\u3001",
                    "\uFF08\u4E00\uFF09",
                    "{0}",
                    "|",
                    "\t",
                    "%s%n",
                    "\\");

    private Values() {}

    static String of(List<String> values, Script script) {
        return values.get(script.below(values.size()));
    }
}
