package cn.nianshen.fuzz;

import cn.nianshen.document.Document;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a document as OFD. */
final class SketchedOfd {

    private static final String SPACE = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    private SketchedOfd() {}

    static byte[] write(Document document) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "OFD.xml",
                "<ofd:OFD"
                        + SPACE
                        + "><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>");
        var listed = new StringBuilder();
        var pages = PageSketch.of(document);
        for (int i = 0; i < pages.size(); i++) {
            var name = "Pages/Page_" + i + "/Content.xml";
            listed.append("<ofd:Page ID=\"%d\" BaseLoc=\"%s\"/>".formatted(i + 1, name));
            parts.put("Doc_0/" + name, page(pages.get(i)));
        }
        parts.put(
                "Doc_0/Document.xml",
                "<ofd:Document%s><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 %d %d</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>%s</ofd:Pages></ofd:Document>"
                        .formatted(SPACE, PageSketch.WIDTH, PageSketch.HEIGHT, listed));
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return ZipPackage.pack(bytes, false);
    }

    private static String page(PageSketch.Page page) {
        var out = new StringBuilder();
        for (var frame : page.frames()) {
            out.append(
                    "<ofd:PathObject Boundary=\"%d %d %d %d\" LineWidth=\"0.2\"><ofd:AbbreviatedData>M 0 0 L %3$d 0 L %3$d %4$d L 0 %4$d C</ofd:AbbreviatedData></ofd:PathObject>"
                            .formatted(frame.x(), frame.y(), frame.width(), frame.height()));
        }
        for (var words : page.words()) {
            int length = words.text().length();
            var node = new Markup.Node("ofd:TextCode");
            node.attributes.put("X", "0");
            node.attributes.put("Y", "3.5");
            node.attributes.put("DeltaX", "g " + Math.max(1, length - 1) + " " + PageSketch.SIZE);
            var text = new Markup.Node("");
            text.text = words.text();
            node.children.add(text);
            out.append(
                    "<ofd:TextObject Boundary=\"%d %d %d %d\" Size=\"%4$d\">"
                            .formatted(
                                    words.x(),
                                    words.y() - PageSketch.SIZE,
                                    length * PageSketch.SIZE,
                                    PageSketch.SIZE));
            out.append(Markup.write(node).replaceFirst("^<\\?.*\\?>\\n", ""));
            out.append("</ofd:TextObject>");
        }
        return "<ofd:Page"
                + SPACE
                + "><ofd:Content><ofd:Layer><ofd:PageBlock>"
                + out
                + "</ofd:PageBlock></ofd:Layer></ofd:Content></ofd:Page>";
    }
}
