package cn.nianshen.worker;

import cn.nianshen.document.Block;
import cn.nianshen.document.Document;
import cn.nianshen.document.Embedded;
import cn.nianshen.document.Mark;
import cn.nianshen.document.Note;
import cn.nianshen.document.Paragraph;
import cn.nianshen.document.Position;
import cn.nianshen.document.Table;
import cn.nianshen.document.TableCell;
import cn.nianshen.document.TableRow;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A document as bytes between two processes of the same program. */
final class DocumentCodec {

    /** Most elements of one list, and most bytes of one text: more is a broken answer. */
    private static final int MOST = 1 << 20;

    private static final Table.Layout[] LAYOUTS = Table.Layout.values();

    /** In place of a page: a stretch of characters. */
    private static final int STRETCH = -1;

    private static final int PARAGRAPHS = -2;

    /** Java copies what is read or written at once into memory outside of its heap. */
    private static final int PIECE = 1 << 16;

    private DocumentCodec() {}

    /** Writes bytes in pieces. */
    static void bytes(byte[] bytes, DataOutput out) throws IOException {
        for (int at = 0; at < bytes.length; at += PIECE) {
            out.write(bytes, at, Math.min(PIECE, bytes.length - at));
        }
    }

    /** Reads so many bytes in pieces. */
    static byte[] bytes(int length, DataInput in) throws IOException {
        byte[] bytes = new byte[length];
        for (int at = 0; at < length; at += PIECE) {
            in.readFully(bytes, at, Math.min(PIECE, length - at));
        }
        return bytes;
    }

    static void write(Document document, DataOutput out) throws IOException {
        out.writeInt(document.blocks().size());
        for (Block block : document.blocks()) {
            if (block instanceof Paragraph paragraph) {
                out.writeBoolean(true);
                write(paragraph, out);
            } else if (block instanceof Table table) {
                out.writeBoolean(false);
                write(table, out);
            }
        }
        out.writeInt(document.notes().size());
        for (Note note : document.notes()) {
            text(note.kind(), out);
            texts(note.arguments(), out);
            position(note.at(), out);
        }
        marks(document.marks(), out);
    }

    static Document read(DataInput in) throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            blocks.add(in.readBoolean() ? paragraph(in) : table(in));
        }
        List<Note> notes = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            notes.add(new Note(text(in), texts(in), position(in)));
        }
        return new Document(blocks, notes, marks(in));
    }

    private static void marks(Map<Integer, List<Mark>> marks, DataOutput out) throws IOException {
        out.writeInt(marks.size());
        for (Map.Entry<Integer, List<Mark>> one : marks.entrySet()) {
            out.writeInt(one.getKey());
            out.writeInt(one.getValue().size());
            for (Mark mark : one.getValue()) {
                if (mark instanceof Mark.Area area) {
                    out.writeInt(area.page());
                    out.writeInt(area.left());
                    out.writeInt(area.top());
                    out.writeInt(area.right());
                    out.writeInt(area.bottom());
                    out.writeInt(area.characters());
                } else if (mark instanceof Mark.Stretch stretch) {
                    out.writeInt(STRETCH);
                    out.writeInt(stretch.from());
                    out.writeInt(stretch.to());
                } else if (mark instanceof Mark.Paragraphs paragraphs) {
                    out.writeInt(PARAGRAPHS);
                    out.writeInt(paragraphs.first());
                    out.writeInt(paragraphs.last());
                }
            }
        }
    }

    private static Map<Integer, List<Mark>> marks(DataInput in) throws IOException {
        Map<Integer, List<Mark>> marks = new HashMap<>();
        for (int left = count(in); left > 0; left--) {
            int order = in.readInt();
            List<Mark> here = new ArrayList<>();
            for (int more = count(in); more > 0; more--) {
                here.add(mark(in));
            }
            marks.put(order, here);
        }
        return marks;
    }

    private static Mark mark(DataInput in) throws IOException {
        int page = in.readInt();
        if (page == STRETCH) {
            return new Mark.Stretch(in.readInt(), in.readInt());
        }
        if (page == PARAGRAPHS) {
            return new Mark.Paragraphs(in.readInt(), in.readInt());
        }
        return new Mark.Area(
                page, in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readInt());
    }

    private static void write(Paragraph paragraph, DataOutput out) throws IOException {
        text(paragraph.text(), out);
        position(paragraph.at(), out);
        out.writeInt(paragraph.headingLevel());
        holds(paragraph.holds(), out);
    }

    private static Paragraph paragraph(DataInput in) throws IOException {
        return new Paragraph(text(in), position(in), in.readInt(), holds(in));
    }

    private static void write(Table table, DataOutput out) throws IOException {
        out.writeByte(table.layout().ordinal());
        position(table.at(), out);
        out.writeInt(table.rows().size());
        for (TableRow row : table.rows()) {
            out.writeInt(row.cells().size());
            for (TableCell cell : row.cells()) {
                text(cell.text(), out);
                out.writeInt(cell.column());
                out.writeInt(cell.columnSpan());
                out.writeInt(cell.rowSpan());
                position(cell.at(), out);
                holds(cell.holds(), out);
            }
        }
    }

    private static Table table(DataInput in) throws IOException {
        int layout = in.readByte();
        if (layout < 0 || layout >= LAYOUTS.length) {
            throw new IOException("layout " + layout);
        }
        Position at = position(in);
        List<TableRow> rows = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            rows.add(row(in));
        }
        return new Table(rows, at, LAYOUTS[layout]);
    }

    private static TableRow row(DataInput in) throws IOException {
        List<TableCell> cells = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            cells.add(
                    new TableCell(
                            text(in),
                            in.readInt(),
                            in.readInt(),
                            in.readInt(),
                            position(in),
                            holds(in)));
        }
        return new TableRow(cells);
    }

    private static void position(Position at, DataOutput out) throws IOException {
        out.writeInt(at.order());
        out.writeInt(at.page());
        out.writeInt(at.line());
        out.writeInt(at.paragraph());
        out.writeInt(at.table());
        out.writeInt(at.row());
        out.writeInt(at.column());
    }

    private static Position position(DataInput in) throws IOException {
        return new Position(
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt());
    }

    private static void holds(Set<Embedded> holds, DataOutput out) throws IOException {
        int bits = 0;
        for (Embedded one : holds) {
            bits |= 1 << one.ordinal();
        }
        out.writeByte(bits);
    }

    private static Set<Embedded> holds(DataInput in) throws IOException {
        int bits = in.readByte();
        Set<Embedded> holds = EnumSet.noneOf(Embedded.class);
        for (Embedded one : Embedded.values()) {
            if ((bits & 1 << one.ordinal()) != 0) {
                holds.add(one);
            }
        }
        return holds;
    }

    static void texts(List<String> texts, DataOutput out) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            text(text, out);
        }
    }

    static List<String> texts(DataInput in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            texts.add(text(in));
        }
        return texts;
    }

    /** As UTF-16, so that a lone surrogate comes through as it is. */
    static void text(String text, DataOutput out) throws IOException {
        byte[] bytes = new byte[2 * text.length()];
        for (int i = 0; i < text.length(); i++) {
            bytes[2 * i] = (byte) (text.charAt(i) >> Byte.SIZE);
            bytes[2 * i + 1] = (byte) text.charAt(i);
        }
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String text(DataInput in) throws IOException {
        byte[] bytes = new byte[count(in)];
        in.readFully(bytes);
        char[] chars = new char[bytes.length / 2];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) ((bytes[2 * i] & 0xFF) << Byte.SIZE | bytes[2 * i + 1] & 0xFF);
        }
        return new String(chars);
    }

    private static int count(DataInput in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST) {
            throw new IOException("count " + count);
        }
        return count;
    }
}
