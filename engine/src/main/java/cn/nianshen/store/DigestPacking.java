package cn.nianshen.store;

import cn.nianshen.campaign.ReportDigest;
import cn.nianshen.document.Position;
import cn.nianshen.fact.Cell;
import cn.nianshen.fact.Claim;
import cn.nianshen.fact.Need;
import cn.nianshen.report.Place;
import cn.nianshen.report.ReportSection;
import java.io.IOException;

/** How a digest is packed. */
final class DigestPacking {

    private DigestPacking() {}

    static void write(Packing out, ReportDigest digest) {
        out.text(digest.title());
        out.number(digest.fiscalYear());
        out.text(digest.form());
        out.text(digest.agency());
        out.text(digest.fullAgency());
        out.text(digest.kind());
        out.text(digest.level());
        out.flag(digest.complete());
        out.flag(digest.recognised());
        out.list(digest.sections(), section -> write(out, section));
        out.list(digest.cells(), cell -> write(out, cell));
        out.list(digest.needs(), need -> write(out, need));
        out.texts(digest.mentioned());
        out.list(digest.changes(), claim -> write(out, claim));
        out.list(digest.texts(), text -> write(out, text));
    }

    static ReportDigest read(Unpacking in) throws IOException {
        return new ReportDigest(
                in.text(),
                in.number(),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.flag(),
                in.flag(),
                in.list(() -> section(in)),
                in.list(() -> cell(in)),
                in.list(() -> need(in)),
                in.texts(),
                in.list(() -> claim(in)),
                in.list(() -> text(in)));
    }

    private static void write(Packing out, ReportSection section) {
        out.text(section.id());
        out.number(section.ordinal());
        out.text(section.heading());
        write(out, section.at());
    }

    private static ReportSection section(Unpacking in) throws IOException {
        return new ReportSection(in.text(), in.number(), in.text(), position(in));
    }

    private static void write(Packing out, Cell cell) {
        write(out, cell.place());
        out.text(cell.table());
        out.text(cell.row());
        out.text(cell.column());
        out.text(cell.text());
        out.decimal(cell.value());
        out.text(cell.state());
        out.text(cell.uom());
        out.text(cell.measure());
        out.text(cell.role());
        out.flag(cell.classColumn());
        out.texts(cell.notations());
        out.flag(cell.toConfirm());
    }

    private static Cell cell(Unpacking in) throws IOException {
        return new Cell(
                place(in),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.decimal(),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.flag(),
                in.texts(),
                in.flag());
    }

    private static void write(Packing out, Need need) {
        write(out, need.place());
        out.text(need.id());
        out.flag(need.met());
        out.text(need.reason());
    }

    private static Need need(Unpacking in) throws IOException {
        return new Need(place(in), in.text(), in.flag(), in.text());
    }

    private static void write(Packing out, Claim claim) {
        write(out, claim.place());
        out.text(claim.id());
        out.decimal(claim.value());
        out.text(claim.uom());
        out.text(claim.quote());
        out.text(claim.role());
        out.text(claim.scope());
        out.text(claim.period());
        out.flag(claim.exact());
        out.flag(claim.formWords());
        out.number(claim.group());
        out.flag(claim.complete());
        out.number(claim.sentence());
    }

    private static Claim claim(Unpacking in) throws IOException {
        return new Claim(
                place(in),
                in.text(),
                in.decimal(),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.flag(),
                in.flag(),
                in.number(),
                in.flag(),
                in.number());
    }

    private static void write(Packing out, ReportDigest.Text text) {
        out.text(text.section());
        out.text(text.printed());
        write(out, text.at());
    }

    private static ReportDigest.Text text(Unpacking in) throws IOException {
        return new ReportDigest.Text(in.text(), in.text(), position(in));
    }

    static void write(Packing out, Place place) {
        out.text(place.section());
        out.text(place.table());
        out.text(place.row());
        out.text(place.column());
        write(out, place.at());
        out.text(place.quote());
    }

    static Place place(Unpacking in) throws IOException {
        return new Place(in.text(), in.text(), in.text(), in.text(), position(in), in.text());
    }

    private static void write(Packing out, Position at) {
        out.number(at.order());
        out.number(at.page());
        out.number(at.line());
        out.number(at.paragraph());
        out.number(at.table());
        out.number(at.row());
        out.number(at.column());
    }

    private static Position position(Unpacking in) throws IOException {
        return new Position(
                in.number(),
                in.number(),
                in.number(),
                in.number(),
                in.number(),
                in.number(),
                in.number());
    }
}
