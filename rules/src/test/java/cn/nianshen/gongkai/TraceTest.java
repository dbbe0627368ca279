package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.pack.Demand;
import cn.nianshen.pack.Trace;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the statute and the forms demand, traced to rules. */
class TraceTest {

    private static final Trace TRACE = Trace.of(List.of(Nianshen.PACK));

    @Test
    void everyDemandHasARuleOrAReason() {
        var silent =
                TRACE.links().stream()
                        .filter(l -> l.cards().isEmpty() && l.demand().notCheckable().isBlank())
                        .map(l -> l.demand().id())
                        .toList();
        assertEquals(List.of(), silent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"（一）", "（二）", "（三）", "（四）", "（五）"})
    void everyItemOfArticle50IsADemandWithRules(String item) {
        assertTrue(
                TRACE.links().stream()
                        .filter(l -> l.demand().id().startsWith("article.50."))
                        .filter(l -> l.demand().title().startsWith(item))
                        .anyMatch(l -> !l.cards().isEmpty()),
                item);
    }

    @ParameterizedTest
    @ValueSource(strings = {"不按时发布", "发布内容不准确不全面", "内容雷同", "敷衍塞责"})
    void everyDefectThatTheNoticeNamesIsThere(String defect) {
        assertTrue(
                TRACE.links().stream()
                        .map(Trace.Link::demand)
                        .anyMatch(d -> d.id().startsWith("defect.") && d.text().equals(defect)),
                defect);
    }

    @Test
    void bothParagraphsOfArticle49AndEveryTableAreThere() {
        Set<String> ids =
                TRACE.links().stream()
                        .map(Trace.Link::demand)
                        .map(Demand::id)
                        .collect(Collectors.toSet());
        assertTrue(
                ids.containsAll(
                        Set.of(
                                "article.49.1.submit",
                                "article.49.1.publish",
                                "article.49.2.publish",
                                "form.sections",
                                "form.table.disclosure",
                                "form.table.requests",
                                "form.table.disputes",
                                "form.identity",
                                "form.totals")),
                ids.toString());
    }

    @Test
    void theTraceIsTheSameBothWays() {
        for (var link : TRACE.links()) {
            for (var card : Nianshen.PACK.cards()) {
                assertEquals(
                        link.cards().contains(card),
                        TRACE.of(card).contains(link.demand()),
                        link.demand().id() + ' ' + card.id());
            }
        }
    }

    @Test
    void everyRuleThatCitesLawOrFormIsTracedOrCitesAnotherArticle() {
        var untraced =
                Nianshen.PACK.cards().stream()
                        .filter(c -> c.citations().stream().anyMatch(s -> s.startsWith("条例50")))
                        .filter(c -> TRACE.of(c).isEmpty())
                        .map(c -> c.id())
                        .toList();
        assertEquals(List.of(), untraced);
    }
}
