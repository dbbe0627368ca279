package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.nianshen.fixtures.Sample;
import cn.nianshen.output.NotJudged;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Why it cannot be judged whether a report came in by the day of a superior body. */
class DeadlinesTest {

    private static List<String> reasons(String description) {
        var audit = Nianshen.audit("a.docx", Sample.parse(description).write().bytes());
        return audit.outcomes().stream()
                .flatMap(outcome -> NotJudged.of(outcome).stream())
                .map(unjudged -> unjudged.reason())
                .filter(List.of("deadline.local.absent", "deadline.earlier.absent")::contains)
                .distinct()
                .toList();
    }

    @Test
    void ofADepartmentItIsNotSaidThatTheRegulationSetsNoDay() {
        assertEquals(List.of("deadline.earlier.absent"), reasons("as docx"));
        assertEquals(
                List.of("deadline.local.absent"),
                reasons("as docx; agency 临岚县白沙镇人民政府 township-government"));
    }
}
