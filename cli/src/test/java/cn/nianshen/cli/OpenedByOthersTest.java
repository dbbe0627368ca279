package cn.nianshen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.nianshen.fixtures.CampaignMaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All outputs of one run over reports in both forms, opened by a browser and an office program
 * where these are installed.
 */
class OpenedByOthersTest {

    private static final List<String> FIXTURES =
            List.of(
                    "2020-bureau-clean.docx",
                    "2020-bureau-clean.ofd",
                    "2020-bureau-foreign-row.html",
                    "2020-bureau-carry-broken.md",
                    "2020-bureau-misspelt-labels.txt",
                    "2023-bureau-cell-too-high.docx",
                    "2023-bureau-text-contradicts.docx",
                    "2023-bureau-row-twice.html",
                    "2024-county-clean.docx",
                    "2022-bureau-no-requests-table.docx");

    private static final Path SEEDS = Path.of("../../shared/seeds");

    @TempDir static Path folder;

    private static List<Path> pages = List.of();

    /** One run writes everything. */
    @BeforeAll
    static void run() throws IOException {
        var words = new ArrayList<Object>(List.of("audit"));
        for (var name : FIXTURES) {
            words.add(Path.of("../fixtures/reports", name));
        }
        if (Files.isDirectory(SEEDS)) {
            words.add(SEEDS);
        }
        for (var report :
                List.of(
                        "html=pages",
                        "html=all.html",
                        "xlsx=a.xlsx",
                        "csv=a.csv",
                        "sarif=a.sarif",
                        "junit=a.xml")) {
            words.add("--report");
            words.add(report.replace("=", "=" + folder + '/'));
        }
        var ran = Shell.run(words.toArray());
        assertEquals(Exit.FINDINGS, ran.code(), ran.talk());
        try (Stream<Path> files = Files.list(folder.resolve("pages"))) {
            pages = files.sorted().toList();
        }
        assertTrue(pages.size() > FIXTURES.size());
    }

    @Test
    void a_browser_shows_pages_wide_and_narrow() throws IOException {
        assumeTrue(Programs.has("chromium"), "skipped: chromium is not installed");
        for (var page :
                List.of(folder.resolve("all.html"), pages.get(0), pages.get(pages.size() - 1))) {
            for (int width : List.of(1300, 500)) {
                var picture = folder.resolve("page" + width + ".png");
                assertTrue(Programs.picture(page, picture, width), page.toString());
                var image = ImageIO.read(picture.toFile());
                assertEquals(width, image.getWidth());
                var colours = new HashSet<Integer>();
                for (int y = 0; y < image.getHeight(); y += 2) {
                    for (int x = 0; x < width; x += 2) {
                        colours.add(image.getRGB(x, y));
                    }
                }
                assertTrue(colours.size() > 50, page + " " + width + ": " + colours.size());
            }
        }
    }

    @Test
    void a_campaign_can_be_looked_at() throws IOException {
        assumeTrue(Programs.has("chromium"), "skipped: chromium is not installed");
        assumeTrue(Programs.has("soffice"), "skipped: LibreOffice (soffice) is not installed");
        var made =
                Made.of(
                        CampaignMaker.of(41, Made.YEAR, 3, 10, 4),
                        Files.createDirectories(folder.resolve("campaign")));
        var out = folder.resolve("campaign/out");
        Shell.run(made.words("-o", out, "--sample", 6, "--letters"));
        for (var page :
                List.of("index.html", "ranking.html", "county-001.html", "pair-0001.html")) {
            var picture = folder.resolve(page + ".png");
            assertTrue(Programs.picture(out.resolve(page), picture, 1100), page);
            assertEquals(1100, ImageIO.read(picture.toFile()).getWidth());
        }
        var files = new ArrayList<Path>();
        for (var book : List.of("campaign.xlsx", "decisions.xlsx", "sample.xlsx")) {
            files.add(out.resolve(book));
        }
        try (Stream<Path> letters = Files.list(out.resolve("letters"))) {
            files.add(letters.sorted().findFirst().orElseThrow());
        }
        assertTrue(Programs.pdf(files, folder));
        assertTrue(words(folder.resolve("campaign.pdf")).contains("临岚县水务局"));
        assertTrue(words(folder.resolve("decisions.pdf")).contains("问题标识"));
        assertTrue(words(folder.resolve("sample.pdf")).contains("已核对"));
    }

    @Test
    void an_office_program_opens_workbook_copies_letters_and_forms() throws IOException {
        assumeTrue(Programs.has("soffice"), "skipped: LibreOffice (soffice) is not installed");
        var wrong = Path.of("../fixtures/reports/2023-bureau-cell-too-high.docx");
        var old = Path.of("../fixtures/reports/2020-bureau-carry-broken.md");
        Shell.run("annotate", wrong, "-o", folder.resolve("copies"));
        Shell.run("notice", wrong, old, "-o", folder.resolve("letters"));
        Shell.run("template", "--year", 2025, "-o", folder.resolve("form.docx"));
        var files = new ArrayList<>(List.of(folder.resolve("a.xlsx"), folder.resolve("form.docx")));
        for (var each : List.of("copies", "letters")) {
            try (Stream<Path> inside = Files.list(folder.resolve(each))) {
                inside.sorted().forEach(files::add);
            }
        }
        assertEquals(5, files.size(), files.toString());
        assertTrue(Programs.pdf(files, folder));
        for (var file : files) {
            var name = file.getFileName().toString();
            var pdf = folder.resolve(name.substring(0, name.lastIndexOf('.')) + ".pdf");
            var words = words(pdf);
            assertTrue(words.length() > 300, name + ": " + words);
        }
        assertTrue(words(folder.resolve("a.pdf")).contains("ARI-002"));
    }

    private static String words(Path pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static Path copy() {
        var wrong = Path.of("../fixtures/reports/2023-bureau-cell-too-high.docx");
        Shell.run("annotate", wrong, "-o", folder.resolve("remarks"));
        return folder.resolve("remarks/2023-bureau-cell-too-high.批注.docx");
    }

    @Test
    void an_office_program_shows_each_comment_at_its_cell() throws IOException {
        assumeTrue(Programs.has("soffice"), "skipped: LibreOffice (soffice) is not installed");
        assertTrue(Programs.convert("fodt", List.of(copy()), folder));
        var page =
                Jsoup.parse(
                        Files.readString(folder.resolve("2023-bureau-cell-too-high.批注.fodt")),
                        Parser.xmlParser());
        var comments = page.getElementsByTag("office:annotation");
        assertEquals(3, comments.size());
        var last = comments.get(2);
        assertTrue(last.text().contains("ARI-002"), last.text());
        var cell = last.closest("table|table-cell");
        assertTrue(
                cell != null && cell.ownText().isEmpty() && cell.text().startsWith("年审"),
                page.title());
        assertTrue(cell.text().endsWith("22"), cell.text());
    }

    @Test
    void pandoc_lists_the_comments() throws IOException {
        assumeTrue(Programs.has("pandoc"), "skipped: pandoc is not installed");
        var to = folder.resolve("remarks.md");
        assertTrue(Programs.markdown(copy(), to));
        assertEquals(3, Files.readString(to).split("comment-start", -1).length - 1);
    }
}
