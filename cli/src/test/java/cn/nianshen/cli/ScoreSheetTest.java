package cn.nianshen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import org.junit.jupiter.api.Test;

/** Every score can be redone from the printed lines alone. */
class ScoreSheetTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final Path SEEDS = Path.of("../../shared/seeds");

    @Test
    void the_sheets_of_the_fixtures_add_up() throws IOException {
        assertTrue(readd(Path.of("../fixtures/reports")) > 30);
    }

    @Test
    void the_sheets_of_real_reports_add_up() throws IOException {
        assumeTrue(Files.isDirectory(SEEDS), "no real reports beside the project");
        assertEquals(5, readd(SEEDS));
    }

    /** Adds up every audited file; gives their number. */
    private static int readd(Path folder) throws IOException {
        var json = JSON.readTree(Shell.run("audit", "--format", "json", folder).data());
        int audited = 0;
        for (var audit : json.get("audits")) {
            if (audit.get("outcome").asText().equals("audited")) {
                var path = audit.get("source").get("path").asText();
                assertEquals(0, points(audit).compareTo(printed(audit, "points")), path);
                audited++;
            }
        }
        return audited;
    }

    private static BigDecimal printed(JsonNode audit, String field) {
        return audit.get("score").get(field).decimalValue();
    }

    private static BigDecimal points(JsonNode audit) {
        var sums = new HashMap<String, BigDecimal>();
        for (var finding : audit.get("findings")) {
            var cost = finding.get("points").decimalValue();
            sums.merge(finding.get("category").asText(), cost, BigDecimal::add);
        }
        var left = printed(audit, "max");
        for (var category : audit.get("score").get("categories")) {
            var sum = BigDecimal.ZERO;
            for (var id : Arrays.asList(category.get("id").asText().split("\\+"))) {
                sum = sum.add(sums.getOrDefault(id, BigDecimal.ZERO));
            }
            var lost = sum.min(category.get("cap").decimalValue());
            assertEquals(0, lost.compareTo(category.get("lost").decimalValue()));
            left = left.subtract(lost);
        }
        var ceiling = audit.get("score").get("ceiling");
        boolean vetoed = !audit.get("score").get("vetoes").isEmpty();
        assertEquals(vetoed, !ceiling.isNull());
        return vetoed ? left.min(ceiling.decimalValue()) : left.max(BigDecimal.ZERO);
    }
}
