package cn.nianshen.output;

import cn.nianshen.output.CampaignResult.Agency;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Parts of the JSON of a campaign that are about many agencies. */
final class CampaignJsonParts {

    private final JsonGenerator out;

    CampaignJsonParts(JsonGenerator out) {
        this.out = out;
    }

    void write(CampaignResult result) throws IOException {
        scores(result);
        ranking(result);
        sample(result.sample());
        pairs(result);
        lapsed(result);
    }

    void decision(Decision decision) throws IOException {
        out.writeObjectFieldStart("decision");
        out.writeStringField("verdict", decision.verdict().id());
        out.writeStringField("person", decision.person());
        out.writeStringField("day", decision.day().toString());
        out.writeStringField("reason", decision.reason());
        out.writeEndObject();
    }

    private void scores(CampaignResult result) throws IOException {
        out.writeObjectFieldStart("scores");
        out.writeFieldName("all");
        spread("", result.agencies());
        spreads("counties", CampaignTally.byCounty(result));
        Map<String, List<Agency>> kinds = new TreeMap<>();
        for (var agency : result.agencies()) {
            kinds.computeIfAbsent(agency.kind(), k -> new ArrayList<>()).add(agency);
        }
        spreads("kinds", new LinkedHashMap<>(kinds));
        out.writeEndObject();
    }

    private void spreads(String name, Map<String, List<Agency>> groups) throws IOException {
        out.writeArrayFieldStart(name);
        for (var group : groups.entrySet()) {
            spread(group.getKey(), group.getValue());
        }
        out.writeEndArray();
    }

    private void spread(String name, List<Agency> agencies) throws IOException {
        out.writeStartObject();
        if (!name.isEmpty()) {
            out.writeStringField("name", name);
        }
        out.writeNumberField("agencies", agencies.size());
        for (var spread : CampaignTally.spread(agencies)) {
            out.writeNumberField("graded", spread.graded());
            JsonReport.number(out, "least", spread.least());
            JsonReport.number(out, "lowerQuartile", spread.lower());
            JsonReport.number(out, "median", spread.middle());
            JsonReport.number(out, "upperQuartile", spread.upper());
            JsonReport.number(out, "most", spread.most());
            JsonReport.number(out, "mean", spread.mean());
            JsonReport.number(out, "deviation", spread.deviation());
        }
        out.writeEndObject();
    }

    private void ranking(CampaignResult result) throws IOException {
        out.writeArrayFieldStart("ranking");
        for (var rank : result.ranking()) {
            out.writeStartObject();
            out.writeStringField("agency", rank.agency());
            JsonReport.number(out, "risk", rank.risk());
            JsonReport.number(out, "lost", rank.lost());
            JsonReport.number(out, "found", rank.found());
            JsonReport.number(out, "uncovered", rank.uncovered());
            JsonReport.number(out, "unaudited", rank.unaudited());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void sample(CampaignResult.@org.jspecify.annotations.Nullable Sample sample)
            throws IOException {
        if (sample == null) {
            return;
        }
        out.writeObjectFieldStart("sample");
        out.writeNumberField("seed", sample.seed());
        out.writeNumberField("wanted", sample.wanted());
        out.writeNumberField("frame", sample.frame());
        out.writeArrayFieldStart("strata");
        for (var stratum : sample.strata()) {
            out.writeStartObject();
            out.writeStringField("county", stratum.county());
            out.writeStringField("kind", stratum.kind());
            out.writeNumberField("agencies", stratum.agencies());
            out.writeArrayFieldStart("drawn");
            for (var id : stratum.drawn()) {
                out.writeString(id);
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void pairs(CampaignResult result) throws IOException {
        out.writeArrayFieldStart("pairs");
        for (var pair : result.pairs()) {
            out.writeStartObject();
            out.writeStringField("agency", pair.agency());
            out.writeStringField("other", pair.other());
            if (pair.year() == 0) {
                out.writeNullField("year");
            } else {
                out.writeNumberField("year", pair.year());
            }
            out.writeStringField("part", pair.part());
            JsonReport.number(out, "share", pair.share());
            out.writeArrayFieldStart("passages");
            for (var each : pair.passages()) {
                out.writeStartObject();
                out.writeStringField("section", each.section());
                out.writeStringField("own", each.own());
                out.writeStringField("other", each.other());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void lapsed(CampaignResult result) throws IOException {
        out.writeArrayFieldStart("lapsedDecisions");
        for (var each : result.lapsed()) {
            out.writeStartObject();
            out.writeStringField("agency", each.agency());
            out.writeStringField("fingerprint", each.fingerprint());
            decision(each.decision());
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
