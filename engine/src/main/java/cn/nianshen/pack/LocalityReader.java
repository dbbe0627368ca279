package cn.nianshen.pack;

import cn.nianshen.form.Form;
import cn.nianshen.form.FormBlock;
import cn.nianshen.form.FormColumn;
import cn.nianshen.form.FormRow;
import cn.nianshen.form.FormTable;
import cn.nianshen.form.FormVariant;
import cn.nianshen.report.AgencyKinds;
import cn.nianshen.report.KnownAgency;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a profile knows of its place. */
final class LocalityReader {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MOST_DIVISIONS = 6;

    private final ProfileGround ground;

    LocalityReader(ProfileGround ground) {
        this.ground = ground;
    }

    /** Agencies and variants of the file go before those that it is laid over. */
    Locality over(Locality base, Fields fields) {
        List<String> region = region(fields);
        List<KnownAgency> agencies = agencies(fields);
        agencies.addAll(base.agencies());
        List<FormVariant> variants = variants(fields);
        variants.addAll(base.variants());
        return new Locality(region.isEmpty() ? base.region() : region, agencies, variants);
    }

    private static List<String> region(Fields fields) {
        List<String> region = fields.texts("region");
        boolean named = region.stream().noneMatch(String::isBlank);
        if (!named || region.size() > MOST_DIVISIONS || Set.copyOf(region).size() < region.size()) {
            fields.fault("region", "a region is up to {0} names, each once", MOST_DIVISIONS);
        }
        return region;
    }

    private static List<KnownAgency> agencies(Fields fields) {
        List<KnownAgency> agencies = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Fields entry : fields.maps("agencies")) {
            List<String> names = entry.texts("names");
            if (names.isEmpty() || names.stream().anyMatch(String::isBlank)) {
                entry.fault("names", "the key {0} is missing or empty", "names");
            }
            names.stream()
                    .filter(name -> !taken.add(name))
                    .forEach(name -> entry.fault("names", "{0} stands twice", name));
            String kind = entry.text("kind");
            String level = entry.text("level", "");
            oneOf(entry, "kind", kind, AgencyKinds.KINDS);
            oneOf(entry, "level", level, AgencyKinds.LEVELS);
            agencies.add(new KnownAgency(Set.copyOf(names), kind, level, region(entry)));
            entry.done();
        }
        return agencies;
    }

    private static void oneOf(Fields entry, String key, String text, List<String> allowed) {
        if (!text.isEmpty() && !allowed.contains(text)) {
            String all = String.join(", ", allowed);
            entry.fault(key, "{0} is no {1}; there are {2}", text, key, all);
        }
    }

    private List<FormVariant> variants(Fields fields) {
        List<FormVariant> variants = new ArrayList<>();
        for (Fields entry : fields.maps("form-variants")) {
            String id = entry.text("form");
            Form form = ground.form(id).orElse(null);
            if (form == null && !id.isEmpty()) {
                entry.fault("form", "there is no form {0}", id);
            }
            List<FormVariant.Label> labels = new ArrayList<>();
            entry.maps("labels").forEach(label -> labels.add(label(label, form)));
            Map<String, List<FormTable.ExtraRow>> rows = new HashMap<>();
            for (Fields row : entry.maps("extra-rows")) {
                extraRow(row, form, rows);
            }
            variants.add(new FormVariant(id, labels, rows, entry.text("cites")));
            entry.done();
        }
        return variants;
    }

    private static @Nullable FormTable table(Fields entry, @Nullable Form form) {
        String id = entry.text("table");
        FormTable table =
                form == null
                        ? null
                        : form.tables().stream()
                                .filter(t -> t.id().equals(id))
                                .findFirst()
                                .orElse(null);
        if (form != null && table == null && !id.isEmpty()) {
            String all = form.tables().stream().map(FormTable::id).collect(joined());
            entry.fault("table", "{0} is no {1}; there are {2}", id, "table", all);
        }
        return table;
    }

    private static Collector<CharSequence, ?, String> joined() {
        return Collectors.joining(", ");
    }

    private static FormVariant.Label label(Fields entry, @Nullable Form form) {
        FormTable table = table(entry, form);
        FormVariant.Label label =
                new FormVariant.Label(
                        entry.text("table", ""),
                        entry.text("block", ""),
                        entry.text("row", ""),
                        entry.text("column", ""),
                        entry.text("head", ""),
                        entry.texts("accepted"));
        long named =
                Stream.of(label.row(), label.column(), label.head())
                        .filter(text -> !text.isEmpty())
                        .count();
        if (named != 1) {
            entry.fault("table", "just one of row, column and head is named");
        } else if (table != null) {
            checkTarget(entry, table, label);
            checkAccepted(entry, table, label);
        }
        if (label.accepted().isEmpty() || label.accepted().stream().anyMatch(String::isBlank)) {
            entry.fault("accepted", "the key {0} is missing or empty", "accepted");
        }
        entry.done();
        return label;
    }

    private static void checkTarget(Fields entry, FormTable table, FormVariant.Label label) {
        if (!label.row().isEmpty()) {
            List<String> rows = table.rows().stream().map(FormRow::id).toList();
            oneOf(entry, "row", label.row(), rows);
        }
        if (!label.column().isEmpty()) {
            List<String> columns = columns(table, label).map(FormColumn::id).distinct().toList();
            oneOf(entry, "column", label.column(), columns);
        }
        if (!label.head().isEmpty()) {
            oneOf(entry, "head", label.head(), table.mergedHeads());
        }
        checkBlock(entry, table, label.block());
        if (!label.block().isEmpty() && label.column().isEmpty()) {
            entry.fault("block", "a block is named for a column only");
        }
    }

    private static void checkBlock(Fields entry, FormTable table, String block) {
        oneOf(entry, "block", block, table.blocks().stream().map(FormBlock::id).toList());
    }

    private static Stream<FormColumn> columns(FormTable table, FormVariant.Label label) {
        return table.blocks().stream()
                .filter(block -> label.block().isEmpty() || label.block().equals(block.id()))
                .flatMap(block -> block.columns().stream());
    }

    /** What the form calls by this label already would otherwise be taken for something else. */
    private static void checkAccepted(Fields entry, FormTable table, FormVariant.Label label) {
        Stream<String> others =
                label.column().isEmpty()
                        ? rowLabels(table, label.row())
                        : columns(table, label)
                                .filter(column -> !column.id().equals(label.column()))
                                .map(FormColumn::label);
        Set<String> taken = others.map(LocalityReader::words).collect(Collectors.toSet());
        label.accepted().stream()
                .filter(text -> taken.contains(words(text)))
                .forEach(text -> entry.fault("accepted", "{0} is another label of the form", text));
    }

    private static Stream<String> rowLabels(FormTable table, String but) {
        return table.rows().stream().filter(row -> !row.id().equals(but)).map(FormRow::label);
    }

    private static String words(String label) {
        return NO_WORD.matcher(label).replaceAll("");
    }

    private static void extraRow(
            Fields entry, @Nullable Form form, Map<String, List<FormTable.ExtraRow>> rows) {
        FormTable table = table(entry, form);
        String label = entry.text("label");
        String block = entry.text("block", "");
        if (table != null) {
            checkBlock(entry, table, block);
            if (table.shape() == FormTable.Shape.SINGLE_ROW) {
                entry.fault("table", "the table {0} has one row of values only", table.name());
            }
            if (rowLabels(table, "").map(LocalityReader::words).anyMatch(words(label)::equals)) {
                entry.fault("label", "{0} is another label of the form", label);
            }
            rows.computeIfAbsent(table.id(), id -> new ArrayList<>())
                    .add(new FormTable.ExtraRow(block, label));
        }
        entry.done();
    }
}
