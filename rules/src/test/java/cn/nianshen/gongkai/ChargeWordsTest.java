package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.output.Messages;
import cn.nianshen.rule.Charge;
import cn.nianshen.rule.RuleCard;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The words of a card never say more of a report than its basis and severity allow. */
class ChargeWordsTest {

    private static final Messages WORDS = Messages.of("zh");

    private static String phrase(Charge charge) {
        return WORDS.text("charge." + charge.id());
    }

    private static String texts(RuleCard card) {
        return card.title() + '\n' + card.message() + '\n' + card.remedy();
    }

    @ParameterizedTest
    @EnumSource(
            value = Charge.class,
            names = {"BREACH", "CONTRADICTION"})
    void onlyCardsOfTheChargeUseItsWord(Charge charge) {
        var wrong = new ArrayList<String>();
        for (var card : Nianshen.PACK.cards()) {
            boolean may = Charge.of(card.basis(), card.severity()) == charge;
            if (!may && texts(card).contains(phrase(charge))) {
                wrong.add(card.id() + ": " + texts(card));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void whatIsOnlyToBeVerifiedClaimsNoDepartureFromTheForm() {
        var wrong = new ArrayList<String>();
        for (var card : Nianshen.PACK.cards()) {
            boolean verify = Charge.of(card.basis(), card.severity()) == Charge.VERIFY;
            if (verify && texts(card).contains(phrase(Charge.DEPARTURE))) {
                wrong.add(card.id());
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void theWordOfABreachIsTheOneThatTheLawUses() {
        assertEquals("违反", phrase(Charge.BREACH));
        assertTrue(
                Nianshen.PACK.cards().stream()
                        .anyMatch(c -> Charge.of(c.basis(), c.severity()) == Charge.BREACH));
    }
}
