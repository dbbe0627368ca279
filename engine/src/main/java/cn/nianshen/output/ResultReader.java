package cn.nianshen.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Reads back results that were written as JSON, one audit after the other. */
public final class ResultReader {

    /** Most audits of one result. */
    private static final int MOST = 100_000;

    private static final String SCHEMA = "nianshen/audit/1";

    private ResultReader() {}

    /** What was read is no result of an audit. */
    public static final class NoResultException extends Exception {
        private static final long serialVersionUID = 1L;

        NoResultException() {
            super(null, null, false, false);
        }
    }

    /**
     * The results in a stream.
     *
     * @throws NoResultException where it holds something else, or is damaged
     */
    public static List<Result> read(InputStream in) throws NoResultException {
        try (var json = new JsonFactory(new ObjectMapper()).createParser(in)) {
            return read(json);
        } catch (IOException | RuntimeException e) {
            throw new NoResultException();
        }
    }

    private static List<Result> read(JsonParser json) throws IOException, NoResultException {
        var results = new ArrayList<Result>();
        boolean known = false;
        var setting = Result.Setting.NONE;
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new NoResultException();
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var field = json.currentName();
            json.nextToken();
            if (field.equals("schema")) {
                known = json.getText().equals(SCHEMA);
            } else if (field.equals("tool")) {
                setting = setting(json.readValueAsTree());
            } else if (field.equals("audits") && known) {
                while (json.nextToken() == JsonToken.START_OBJECT && results.size() < MOST) {
                    results.add(result(json.readValueAsTree(), setting));
                }
            } else {
                json.skipChildren();
            }
        }
        if (!known) {
            throw new NoResultException();
        }
        return results;
    }

    private static Result.Setting setting(JsonNode tool) {
        var off = new HashSet<String>();
        for (var change : tool.path("changes")) {
            if (text(change, "to").equals(Header.DISABLED)) {
                off.add(text(change, "rule"));
            }
        }
        var made = new StringBuilder(text(tool, "version"));
        tool.path("packs")
                .forEach(
                        pack ->
                                made.append(", ")
                                        .append(text(pack, "id"))
                                        .append(' ')
                                        .append(text(pack, "version")));
        made.append(", ").append(text(tool, "profile")).append(", ").append(text(tool, "asOf"));
        return new Result.Setting(List.of(), off, made.toString());
    }

    private static Result result(JsonNode audit, Result.Setting setting) {
        var findings = new ArrayList<Result.Found>();
        audit.path("findings").forEach(node -> findings.add(found(node)));
        var waived = new ArrayList<Result.Found>();
        audit.path("waived").forEach(node -> waived.add(found(node)));
        var unjudged = new ArrayList<Result.Unjudged>();
        audit.path("notAssessed")
                .forEach(
                        node ->
                                unjudged.add(
                                        new Result.Unjudged(
                                                text(node, "rule"), spot(node.path("where")))));
        var agency = audit.path("report").path("agency");
        var full = text(agency, "fullName");
        return new Result(
                text(audit.path("source"), "path"),
                full.isEmpty() ? text(agency, "name") : full,
                audit.path("report").path("fiscalYear").asInt(0),
                text(audit, "outcome"),
                findings,
                unjudged,
                recognised(audit.path("report").path("notices")),
                setting.waiving(waived));
    }

    private static boolean recognised(JsonNode notices) {
        for (var notice : notices) {
            if (text(notice, "kind").equals("recognised")) {
                return true;
            }
        }
        return false;
    }

    private static Result.Found found(JsonNode node) {
        var further = new ArrayList<Result.Spot>();
        var told = new ArrayList<Result.Unjudged>();
        for (var also : node.path("also")) {
            boolean mere = text(also, "message").isEmpty();
            var where = spot(also.path("where"));
            if (mere && text(also, "rule").equals(text(node, "rule"))) {
                further.add(where);
            } else {
                told.add(new Result.Unjudged(text(also, "rule"), where));
            }
        }
        return new Result.Found(
                text(node, "rule"),
                text(node, "severity"),
                text(node, "title"),
                text(node, "message"),
                spot(node.path("where")),
                text(node.path("where"), "quote"),
                further,
                text(node, "actual"),
                told);
    }

    private static Result.Spot spot(JsonNode where) {
        return new Result.Spot(
                text(where, "section"),
                text(where, "table"),
                text(where, "row"),
                text(where, "column"));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText("");
    }
}
