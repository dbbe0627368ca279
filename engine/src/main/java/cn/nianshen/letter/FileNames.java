package cn.nianshen.letter;

import cn.nianshen.output.XmlText;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of files that every system takes, each once. */
public final class FileNames {

    /** Most characters of a name; three bytes each stay below what file systems take. */
    private static final int LONGEST = 60;

    private static final String FORBIDDEN = "\\/:*?\"<>|%\uFFFD\u200B\u200C\u200D\uFEFF";

    private final Set<String> taken = new HashSet<>();

    /** The name, with a number where it was given before; letters of either case are one. */
    public String free(String name) {
        var free = name;
        for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = name + '(' + i + ')';
        }
        return free;
    }

    /** The agency's name, else that of the file. */
    static String agency(String agency, String file) {
        var name = safe(agency);
        return name.isEmpty() ? ofFile(file) : name;
    }

    private static String ofFile(String file) {
        var base = base(file);
        int dot = base.lastIndexOf('.');
        return safe(dot > 0 ? base.substring(0, dot) : base);
    }

    /** The last part of a path. */
    static String base(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** What of a text a name may hold. */
    public static String safe(String text) {
        var out = new StringBuilder();
        XmlText.legal(text)
                .codePoints()
                .filter(c -> c < 0x10000 || Character.isIdeographic(c))
                .filter(c -> FORBIDDEN.indexOf(c) < 0)
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .limit(LONGEST)
                .forEach(out::appendCodePoint);
        return out.toString().strip().replaceAll("^\\.+|[. ]+$", "").strip();
    }
}
