package cn.nianshen.pack;

import cn.nianshen.document.Position;
import cn.nianshen.form.FormBlock;
import cn.nianshen.form.FormColumn;
import cn.nianshen.form.FormRow;
import cn.nianshen.form.FormSection;
import cn.nianshen.form.FormTable;
import cn.nianshen.report.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads waivers. */
final class WaiverReader {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern FINGERPRINT =
            Pattern.compile("(?<rule>[^@]+)@[^#]*#[0-9a-f]{12}(?:\\.[0-9]+)?");

    private final ProfileGround ground;

    WaiverReader(ProfileGround ground) {
        this.ground = ground;
    }

    /** Waivers of the file go before those that it is laid over, and in the place of the same. */
    List<Waiver> over(List<Waiver> base, Fields fields) {
        List<Waiver> waivers = new ArrayList<>();
        for (Fields entry : fields.maps("waivers")) {
            Waiver waiver = waiver(entry);
            waivers.stream()
                    .filter(waiver::isFor)
                    .findFirst()
                    .ifPresent(
                            first ->
                                    entry.fault(
                                            "rule",
                                            "the same waiver stands in {0} already",
                                            first.origin()));
            waivers.add(waiver);
            entry.done();
        }
        base.stream()
                .filter(old -> waivers.stream().noneMatch(old::isFor))
                .toList()
                .forEach(waivers::add);
        return waivers;
    }

    private Waiver waiver(Fields entry) {
        String rule = entry.text("rule");
        if (!rule.isEmpty() && ground.card(rule).isEmpty()) {
            entry.fault("rule", "there is no rule {0}", rule);
        }
        String fingerprint = entry.text("fingerprint", "");
        checkFingerprint(entry, rule, fingerprint);
        Waiver.Reports reports = reports(entry);
        Place place = place(entry);
        Fields values = entry.map("values");
        Waiver waiver =
                new Waiver(
                        rule,
                        reports,
                        fingerprint,
                        place,
                        values.text("actual", ""),
                        values.text("expected", ""),
                        entry.text("why"),
                        entry.text("approver"),
                        day(entry),
                        entry.file() + ':' + entry.line());
        values.done();
        if (fingerprint.isEmpty() == !entry.has("place")) {
            entry.fault("rule", "either a fingerprint or a place with its values is expected");
        } else if (!fingerprint.isEmpty() && entry.has("values")) {
            entry.fault("values", "a fingerprint holds the values already");
        }
        return waiver;
    }

    private static void checkFingerprint(Fields entry, String rule, String fingerprint) {
        var matcher = FINGERPRINT.matcher(fingerprint);
        if (!fingerprint.isEmpty() && !matcher.matches()) {
            entry.fault("fingerprint", "{0} is no {1}", fingerprint, "fingerprint");
        } else if (!fingerprint.isEmpty() && !matcher.group("rule").equals(rule)) {
            entry.fault("fingerprint", "the fingerprint belongs to another rule than {0}", rule);
        }
    }

    private static Waiver.Reports reports(Fields entry) {
        String agency = entry.text("agency", "");
        String digest = entry.text("sha256", "");
        if (agency.isBlank() && digest.isEmpty()) {
            entry.fault("rule", "a waiver names its agency or the sha256 of its file");
        }
        if (!digest.isEmpty() && !DIGEST.matcher(digest).matches()) {
            entry.fault("sha256", "{0} is no {1}", digest, "sha256");
        }
        return new Waiver.Reports(agency, entry.number("year", 0), digest);
    }

    private static LocalDate day(Fields entry) {
        return entry.day("until", LocalDate.MIN);
    }

    private Place place(Fields entry) {
        Fields map = entry.map("place");
        Place place =
                new Place(
                        id(map, "section", this::hasSection),
                        id(map, "table", id -> tables().anyMatch(t -> t.id().equals(id))),
                        id(map, "row", this::hasRow),
                        id(map, "column", this::hasColumn),
                        Position.NONE,
                        map.text("quote", ""));
        map.done();
        return place;
    }

    private static String id(Fields map, String key, Predicate<String> known) {
        String id = map.text(key, "");
        if (!id.isEmpty() && !known.test(id)) {
            map.fault(key, "{0} is no {1}", id, key);
        }
        return id;
    }

    private boolean hasSection(String id) {
        return ground.forms().stream()
                .flatMap(form -> form.sections().stream())
                .map(FormSection::id)
                .anyMatch(id::equals);
    }

    private boolean hasRow(String id) {
        return tables().flatMap(table -> table.rows().stream())
                .map(FormRow::id)
                .anyMatch(id::equals);
    }

    private boolean hasColumn(String id) {
        return tables().flatMap(table -> table.blocks().stream())
                .map(FormBlock::columns)
                .flatMap(List::stream)
                .map(FormColumn::id)
                .anyMatch(id::equals);
    }

    private Stream<FormTable> tables() {
        return ground.forms().stream().flatMap(form -> form.tables().stream());
    }
}
