package cn.nianshen.letter;

import cn.nianshen.pack.Writing;
import cn.nianshen.word.Style;
import cn.nianshen.word.WordPen;
import java.time.LocalDate;

/** The template that comes with the pack. */
public final class BuiltInTemplate {

    private BuiltInTemplate() {}

    /**
     * The template of a kind of letter, as a .docx.
     *
     * @param writing words of the pack
     * @param asOf day among its properties
     */
    public static byte[] of(LetterKind kind, Writing writing, LocalDate asOf) {
        var pen = new WordPen();
        for (var line : writing.under(kind.id()).each("template")) {
            var id = line.text("style");
            var style = Style.of(id).orElseThrow(() -> new IllegalStateException("no style " + id));
            pen.paragraph(style, line.text("text"));
        }
        return pen.bytes(name(kind), asOf);
    }

    /** What its file is called, without ending. */
    public static String name(LetterKind kind) {
        boolean notice = kind == LetterKind.NOTICE;
        return LetterWords.text(notice ? "file.template" : "file.review-template");
    }
}
