package cn.nianshen.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The same report read to bare text by the usual library of its format. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LibrariesBenchmark {

    /** Ending of the file. */
    @Param({"docx", "doc", "xlsx", "xls", "pdf"})
    public String ending = "";

    private byte[] bytes = {};

    /** Loads the file. */
    @Setup
    public void load() {
        bytes = Converted.bytes(ending);
    }

    /** POI's XWPF, HWPF, XSSF and HSSF; PDFBox's text stripper. */
    @Benchmark
    public Object library() throws IOException {
        try (InputStream in = new ByteArrayInputStream(bytes)) {
            return switch (ending) {
                case "docx" -> word(in);
                case "doc" -> binaryWord(in);
                case "xlsx" -> sheets(new XSSFWorkbook(in));
                case "xls" -> sheets(new HSSFWorkbook(in));
                default -> pages();
            };
        }
    }

    private static String word(InputStream in) throws IOException {
        try (XWPFWordExtractor text = new XWPFWordExtractor(new XWPFDocument(in))) {
            return text.getText();
        }
    }

    private static String binaryWord(InputStream in) throws IOException {
        try (WordExtractor text = new WordExtractor(in)) {
            return text.getText();
        }
    }

    private static String sheets(Workbook book) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    text.append(cell).append('\t');
                }
            }
        }
        book.close();
        return text.toString();
    }

    private String pages() throws IOException {
        try (PDDocument pages = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pages);
        }
    }
}
