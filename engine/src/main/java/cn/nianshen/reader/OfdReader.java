package cn.nianshen.reader;

import cn.nianshen.document.Document;
import cn.nianshen.source.SourceFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * OFD files (GB/T 33190): the pages in the order of the document, each with its templates, as
 * characters and rules with their places. A file without a page is damaged, never empty.
 */
final class OfdReader implements DocumentReader {

    /** Most bytes of all pages together: 256 MiB. */
    private static final long MOST_BYTES = 256L << 20;

    /** One document of the file. */
    private static final class Plan {
        private final Map<String, String> templates = new LinkedHashMap<>();
        private final List<String> pages = new ArrayList<>();
        private final List<String> resources = new ArrayList<>();
        private double[] area = {0, 0, 210, 297};
    }

    @Override
    public Document read(SourceFile file) throws UnreadableException {
        var zip = new ZipBytes(file.bytes());
        if (zip.entry("Encryptions.xml") != null) {
            throw new UnreadableException("encrypted");
        }
        try {
            var reading = new Reading(zip);
            return ScanReader.document(reading.sheets(), "scanned-ofd", reading::picture);
        } catch (XMLStreamException | IOException e) {
            // drawing of pages knows no other exceptions
            throw e.getCause() instanceof UnreadableException reason
                    ? reason
                    : new UnreadableException("damaged");
        }
    }

    /** What a page is drawn from. */
    private record Drawn(Plan plan, String name, PageSheet sheet) {}

    /** One pass over the parts of a file. */
    private static final class Reading {
        private final ZipBytes zip;
        private final List<Drawn> drawn = new ArrayList<>();
        private long bytes;
        private int pieces;

        Reading(ZipBytes zip) {
            this.zip = zip;
        }

        List<PageSheet> sheets() throws UnreadableException, XMLStreamException {
            var sheets = new ArrayList<PageSheet>();
            for (var root : roots()) {
                var plan = plan(root);
                for (var page : plan.pages) {
                    if (sheets.size() == PdfReader.MOST_PAGES) {
                        var most = Integer.toString(PdfReader.MOST_PAGES);
                        throw new UnreadableException("too-many-pages", most);
                    }
                    sheets.add(sheet(page, plan, sheets.size() + 1));
                    drawn.add(new Drawn(plan, page, sheets.get(sheets.size() - 1)));
                }
            }
            if (sheets.isEmpty()) {
                throw new UnreadableException("damaged");
            }
            return sheets;
        }

        /** The picture of a page, for recognition. */
        BufferedImage picture(int number) throws IOException {
            var page = drawn.get(number - 1);
            var resources = new OfdResources(this::content);
            try {
                for (var list : page.plan.resources) {
                    var folder = list.substring(0, list.lastIndexOf('/') + 1);
                    resources.read(open(list), name -> resolve(folder, name));
                }
                var parts = new ArrayList<XMLStreamReader>();
                for (var id : new OfdPage().read(open(page.name))) {
                    var at = page.plan.templates.get(id);
                    if (at != null) {
                        parts.add(open(at));
                    }
                }
                parts.add(open(page.name));
                var area =
                        new double[] {
                            0, 0, millimetres(page.sheet.width()), millimetres(page.sheet.height())
                        };
                return OfdDrawing.picture(resources, parts, area);
            } catch (XMLStreamException | UnreadableException e) {
                throw new IOException(e);
            }
        }

        private byte @Nullable [] content(String name) {
            try {
                return zip.entry(name);
            } catch (UnreadableException e) {
                return null;
            }
        }

        private static double millimetres(int hundredths) {
            return hundredths / (double) Box.POINT * 25.4 / 72;
        }

        private XMLStreamReader open(String name) throws UnreadableException, XMLStreamException {
            var content = zip.entry(name);
            if (content == null) {
                throw new UnreadableException("damaged");
            }
            bytes += content.length;
            if (bytes > MOST_BYTES) {
                throw new UnreadableException("too-large", Long.toString(MOST_BYTES >> 20));
            }
            var in = new ByteArrayInputStream(content);
            return Xml.open(in);
        }

        private List<String> roots() throws UnreadableException, XMLStreamException {
            var roots = new ArrayList<String>();
            var xml = open("OFD.xml");
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("DocRoot")) {
                    roots.add(resolve("", xml.getElementText().strip()));
                }
            }
            return roots;
        }

        private Plan plan(String root) throws UnreadableException, XMLStreamException {
            var plan = new Plan();
            var folder = root.substring(0, root.lastIndexOf('/') + 1);
            var xml = open(root);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                var at = Xml.value(xml, "BaseLoc");
                switch (xml.getLocalName()) {
                    case "TemplatePage" -> {
                        var id = String.valueOf(Xml.value(xml, "ID"));
                        plan.templates.put(id, resolve(folder, String.valueOf(at)));
                    }
                    case "PublicRes", "DocumentRes" ->
                            plan.resources.add(resolve(folder, xml.getElementText().strip()));
                    case "Page" -> plan.pages.add(resolve(folder, String.valueOf(at)));
                    case "PhysicalBox" -> plan.area = area(xml.getElementText(), plan.area);
                    default -> {
                        // resources and bookmarks hold no text
                    }
                }
            }
            return plan;
        }

        private static double[] area(String text, double[] otherwise) {
            var numbers = OfdNumbers.of(text);
            return numbers.length == 4 ? numbers : otherwise;
        }

        private PageSheet sheet(String name, Plan plan, int number)
                throws UnreadableException, XMLStreamException {
            var page = new OfdPage();
            var template = page.read(open(name));
            for (var id : template) {
                var at = plan.templates.get(id);
                if (at != null) {
                    page.read(open(at));
                }
            }
            var sheet = page.sheet(number, plan.area);
            pieces += sheet.pieces().size();
            if (pieces > PageFlow.MOST_PIECES) {
                throw new UnreadableException("too-much-drawn");
            }
            return sheet;
        }
    }

    /** The name of a part, from the folder of the part that names it. */
    private static String resolve(String folder, String name) {
        var path = name.replace('\\', '/');
        var parts = new ArrayList<String>();
        for (var part : (path.startsWith("/") ? path : folder + path).split("/")) {
            if (part.equals("..") && !parts.isEmpty()) {
                parts.remove(parts.size() - 1);
            } else if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }
}
