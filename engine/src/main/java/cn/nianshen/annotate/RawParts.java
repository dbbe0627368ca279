package cn.nianshen.annotate;

/** Adds to parts of a package without touching the rest of them. */
final class RawParts {

    private RawParts() {}

    /** The part with markup added at the end of its root element. */
    static String append(String xml, String markup) {
        var tag = new RawXml(xml);
        int from = -1;
        int to = -1;
        boolean empty = false;
        var root = "";
        while (tag.next()) {
            if (root.isEmpty()) {
                root = tag.name;
            }
            if (tag.ends && tag.name.equals(root)) {
                from = tag.from;
                to = tag.to;
                empty = tag.begins;
            }
        }
        if (from < 0) {
            return xml;
        }
        if (!empty) {
            return xml.substring(0, from) + markup + xml.substring(from);
        }
        var open = xml.substring(0, to - 2) + '>';
        return open + markup + "</" + root + '>' + xml.substring(to);
    }
}
