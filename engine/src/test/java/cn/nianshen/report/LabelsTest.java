package cn.nianshen.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** How alike labels are does not hang on how soon their difference is seen. */
class LabelsTest {

    private static final String LETTERS = "本年新收政府信息公开申请数量结果维持纠正其他尚未审";

    @Test
    void whatIsNearIsAsNearWhateverIsAskedFor() {
        var random = new Random(20);
        for (int i = 0; i < 50_000; i++) {
            var a = word(random);
            var b = random.nextInt(3) == 0 ? word(random) : changed(a, random);
            double cost = new Labels().cost(a, b);
            double most = random.nextDouble();
            var labels = new Labels();
            double near = labels.cost(a, b, most);
            if (cost <= most) {
                assertEquals(cost, near, 0, a + " " + b);
            } else {
                assertTrue(near > most, a + " " + b);
            }
            assertEquals(cost, labels.cost(a, b), 0, "asked again: " + a + " " + b);
        }
    }

    @Test
    void theCostIsTheShareOfWrongLetters() {
        var random = new Random(21);
        for (int i = 0; i < 50_000; i++) {
            var a = word(random);
            var b = changed(a, random);
            double longest = Math.max(a.length(), b.length());
            double cost = new Labels().cost(a, b);
            double edits = Labels.edits(a, b) / longest;
            // exchanged blocks and letters cost less, labels far apart are not told apart
            assertTrue(cost <= edits || cost == 1 && edits > 0.6, a + " " + b + " " + cost);
        }
    }

    private static String word(Random random) {
        var word = new StringBuilder();
        for (int left = 1 + random.nextInt(12); left > 0; left--) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }

    private static String changed(String word, Random random) {
        var changed = new StringBuilder(word);
        for (int left = random.nextInt(4); left > 0; left--) {
            int at = random.nextInt(changed.length());
            if (random.nextBoolean()) {
                changed.setCharAt(at, LETTERS.charAt(random.nextInt(LETTERS.length())));
            } else {
                changed.insert(at, LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
        }
        return changed.toString();
    }
}
