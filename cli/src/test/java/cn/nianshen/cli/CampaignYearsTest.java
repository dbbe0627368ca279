package cn.nianshen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports of a campaign beside those of the year before. */
class CampaignYearsTest {

    private static final String NOW = "agency 临岚县文化和旅游局 department";
    private static final String THEN = "agency 临岚县文化旅游广电局 department";

    @TempDir Path folder;

    private Few renamed(String formerNames) throws IOException {
        return Few.of(folder, "编号,单位名称,曾用名", "1,临岚县文化和旅游局," + formerNames)
                .now("文旅局.docx", NOW)
                .before("旧.docx", THEN);
    }

    @Test
    void a_former_name_of_the_roster_is_no_change_to_be_told() throws IOException {
        var result = renamed("临岚县文化旅游广电局").json();
        assertEquals(0, Few.findings(result, "XYR-015").size(), result.toString());
        assertEquals("旧.docx", result.path("agencies").path(0).path("previousFile").asText());
    }

    @Test
    void a_name_that_the_roster_does_not_know_is_told_and_not_compared() throws IOException {
        var result = renamed("").json();
        var told = Few.findings(result, "XYR-015");
        assertEquals(1, told.size(), result.toString());
        var message = told.get(0).path("message").asText();
        assertTrue(message.contains("旧.docx") && message.contains("临岚县文化旅游广电局"), message);
        assertEquals("", result.path("agencies").path(0).path("previousFile").asText());
        assertEquals(0, Few.findings(result, "XYR-012").size());
    }

    @Test
    void a_report_of_another_county_is_not_compared_with() throws IOException {
        var few = Few.of(folder, "编号,单位名称,县区", "1,财政局,临岚县");
        few.now("财政局.docx", "agency 临岚县财政局 department");
        few.before("财政局.docx", "agency 石檐县财政局 department");
        var result = few.json();
        assertEquals("财政局.docx", result.path("agencies").path(0).path("file").asText());
        assertEquals("", result.path("agencies").path(0).path("previousFile").asText());
    }
}
