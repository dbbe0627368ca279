package cn.nianshen.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Word and WPS write beside plain paragraphs and tables. */
class DocxWildTest {

    @Test
    void theCodeOfAFieldIsNotPrinted() {
        var field =
                "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText><w:t>码</w:t></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                        + run("7")
                        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        assertEquals(List.of("共7件"), lines(p(run("共") + field + run("件"))));
    }

    @Test
    void propertiesOfOldDoNotCount() {
        var hidden =
                "<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>265</w:t></w:r>";
        var merged =
                "<w:tbl><w:tr><w:tc><w:tcPr><w:tcPrChange><w:tcPr><w:gridSpan w:val=\"3\"/></w:tcPr></w:tcPrChange></w:tcPr>"
                        + p(hidden)
                        + "</w:tc><w:tc>"
                        + p(run("0"))
                        + "</w:tc></w:tr></w:tbl>";
        assertEquals(List.of("1:265 2:0"), lines(merged));
    }

    @Test
    void aRowTakenOutIsNoRow() {
        var row = "<w:tr><w:tc>" + p(run("甲")) + "</w:tc></w:tr>";
        var out =
                "<w:tr><w:trPr><w:del/></w:trPr><w:tc>" + p("<w:del>x</w:del>") + "</w:tc></w:tr>";
        assertEquals(List.of("1:甲"), lines("<w:tbl>" + row + out + "</w:tbl>"));
    }

    @Test
    void aTextBoxIsReadOnceAndIsNoPicture() {
        var box = "<w:txbxContent>" + p(run("盒")) + "</w:txbxContent>";
        var drawn =
                "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:wsp>"
                        + box
                        + "</wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict>"
                        + box
                        + "</w:pict></mc:Fallback></mc:AlternateContent></w:r>";
        assertEquals(List.of("前", "盒"), lines(p(run("前") + drawn)));
    }

    @Test
    void signsAndSoftHyphens() {
        var runs =
                run("信")
                        + "<w:r><w:softHyphen/><w:sym w:font=\"Symbol\" w:char=\"F033\"/><w:noBreakHyphen/></w:r>"
                        + run("件");
        assertEquals(List.of("信3-件"), lines(p(runs)));
    }

    @Test
    void oldMergesAcrossAreWide() {
        var row =
                "<w:tr><w:tc><w:tcPr><w:hMerge w:val=\"restart\"/></w:tcPr>"
                        + p(run("甲"))
                        + "</w:tc><w:tc><w:tcPr><w:hMerge/></w:tcPr><w:p/></w:tc><w:tc>"
                        + p(run("0"))
                        + "</w:tc></w:tr>";
        assertEquals(List.of("1+2:甲 3:0"), lines("<w:tbl>" + row + "</w:tbl>"));
    }

    @Test
    void stylesHideAndNumberAndLend() {
        var styles =
                "<w:styles xmlns:w=\"w\"><w:style w:styleId=\"h\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"
                        + "<w:style w:styleId=\"h2\"><w:basedOn w:val=\"h\"/></w:style>"
                        + "<w:style w:styleId=\"v\"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>";
        var numbering =
                "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"0\">"
                        + level(0, "chineseCounting", "%1、", "h")
                        + level(1, "chineseCounting", "（%2）", "h2")
                        + level(2, "decimal", "%1.%3.", "")
                        + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
                        + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num></w:numbering>";
        var hidden = "<w:r><w:rPr><w:rStyle w:val=\"v\"/></w:rPr><w:t>密</w:t></w:r>";
        var body =
                styled("h", "总体")
                        + styled("h2", "主动")
                        + styled("h2", "依申请")
                        + styled("h", "公开" + "</w:t></w:r>" + hidden + "<w:r><w:t>")
                        + styled("h2", "再一")
                        + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr></w:pPr>"
                        + run("另起")
                        + "</w:p>";
        assertEquals(
                List.of("一、总体", "（一）主动", "（二）依申请", "二、公开", "（一）再一", "一、另起"),
                lines(body, Map.of("word/styles.xml", styles, "word/numbering.xml", numbering)));
    }

    @Test
    void watermarksAreInNoCell() {
        var art =
                "<w:r><w:pict><v:shape xmlns:v=\"v\" id=\"%s\" style=\"%s\"><v:textpath string=\"样稿\"/>"
                        + "</v:shape></w:pict></w:r>";
        var box =
                "<w:r><w:drawing><wp:anchor xmlns:wp=\"wp\" behindDoc=\"%s\"><wp:docPr name=\"%s\"/><wps:wsp xmlns:wps=\"wps\">"
                        + "<w:txbxContent><w:p>"
                        + run("样稿")
                        + "</w:p></w:txbxContent></wps:wsp></wp:anchor></w:drawing></w:r>";
        for (var over :
                List.of(
                        art.formatted("PowerPlusWaterMarkObject1", "width:9pt"),
                        art.formatted("s", "rotation:315;z-index:-2"),
                        art.formatted("s", "z-index:-251657216"),
                        box.formatted("1", "x"),
                        box.formatted("0", "PowerPlusWaterMarkObject1"))) {
            var row =
                    "<w:tr><w:tc>"
                            + p(run("甲") + over)
                            + "</w:tc><w:tc>"
                            + p(run("7"))
                            + "</w:tc></w:tr>";
            assertEquals(List.of("1:甲 2:7"), lines("<w:tbl>" + row + "</w:tbl>"), over);
        }
        assertEquals(List.of("前", "样稿"), lines(p(run("前") + art.formatted("s", "z-index:1"))));
        assertEquals(List.of("前", "样稿"), lines(p(run("前") + box.formatted("1", "x"))));
    }

    @Test
    void numbersHaveTheLevelsOfTheirOwnAndEveryNumeral() {
        var over =
                "<w:lvlOverride w:ilvl=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
                        + "<w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"%s\"/></w:lvl></w:lvlOverride>";
        var shown =
                Map.of(
                        "ideographDigital", "一、甲",
                        "japaneseCounting", "一、甲",
                        "upperRoman", "I、甲",
                        "decimalZero", "01、甲",
                        "decimalEnclosedParen", "⑴、甲",
                        "decimalEnclosedFullstop", "⒈、甲",
                        "decimalEnclosedCircleChinese", "①、甲");
        shown.forEach(
                (format, line) -> {
                    var numbering =
                            "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"0\">"
                                    + level(0, "decimal", "%1.", "")
                                    + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/>"
                                    + over.formatted(format, "%1、")
                                    + "</w:num></w:numbering>";
                    assertEquals(
                            List.of(line),
                            lines(numbered(0, "甲"), Map.of("word/numbering.xml", numbering)));
                });
    }

    @Test
    void aLevelMayRunOnBehindOneAboveIt() {
        var numbering =
                "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"0\">"
                        + level(0, "ideographDigital", "%1、", "")
                        + level(1, "decimal", "%2.", "")
                                .replace("</w:lvl>", "<w:lvlRestart w:val=\"0\"/></w:lvl>")
                        + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
        var body = numbered(0, "甲") + numbered(1, "乙") + numbered(0, "丙") + numbered(1, "丁");
        assertEquals(
                List.of("一、甲", "1.乙", "二、丙", "2.丁"),
                lines(body, Map.of("word/numbering.xml", numbering)));
    }

    private static String numbered(int level, String words) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\""
                + level
                + "\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
                + run(words)
                + "</w:p>";
    }

    @Test
    void aCellTakenOutIsNoCell() {
        var out =
                "<w:tc><w:tcPr><w:cellDel/></w:tcPr>"
                        + p("<w:del><w:r><w:delText>7</w:delText></w:r></w:del>")
                        + "</w:tc>";
        var row = "<w:tr><w:tc>" + p(run("甲")) + "</w:tc>%s<w:tc>" + p(run("5")) + "</w:tc></w:tr>";
        assertEquals(List.of("1:甲 2:5"), lines("<w:tbl>" + row.formatted(out) + "</w:tbl>"));
    }

    @Test
    void theTextIsWhereTheRelationshipsSay() {
        var rels =
                "<Relationships><Relationship Id=\"a\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\" Target=\"/word/document2.xml\"/></Relationships>";
        var bytes =
                Read.zip(
                        Map.of(
                                "[Content_Types].xml",
                                "<Types/>",
                                "_rels/.rels",
                                rels,
                                "word/document2.xml",
                                "<w:document xmlns:w=\"w\"><w:body>"
                                        + p(run("甲"))
                                        + "</w:body></w:document>"));
        assertEquals(List.of("甲"), Read.lines(bytes));
    }

    private static String level(int level, String format, String text, String style) {
        return "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/><w:pStyle w:val=\"%s\"/><w:lvlText w:val=\"%s\"/></w:lvl>"
                .formatted(level, format, style, text);
    }

    private static String styled(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + run(text) + "</w:p>";
    }

    private static String run(String text) {
        return "<w:r><w:t>" + text + "</w:t></w:r>";
    }

    private static String p(String inside) {
        return "<w:p>" + inside + "</w:p>";
    }

    private static List<String> lines(String body) {
        return lines(body, Map.of());
    }

    private static List<String> lines(String body, Map<String, String> more) {
        var parts = new HashMap<>(more);
        parts.put(
                "word/document.xml",
                "<w:document xmlns:w=\"w\" xmlns:mc=\"mc\" xmlns:wps=\"wps\"><w:body>"
                        + body
                        + "</w:body></w:document>");
        return Read.lines(Read.zip(parts));
    }
}
