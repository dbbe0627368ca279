package cn.nianshen.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an expression matches begins with one of its first letters. */
class RegexTest {

    private static final int TRIES = 20_000;
    private static final String[] ATOMS = {
        "a", "b", "c", "1", "[ab]", "[b-d]", "[^a]", ".", "\\d", "(?<=a)", "(?!b)", "^", "$",
        "[a\\d]"
    };
    private static final String[] TIMES = {"?", "*", "+", "{0,2}", "{2}", "??", "*?", "++"};

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "abc>a",
                "ab|cd>ac",
                "(?:x|y)z>xy",
                "a?b>ab",
                "a*b|c>abc",
                "a{0,2}b>ab",
                "a{1,2}b>a",
                "a+?b>a",
                "(ab)*+c>ac",
                "(?:[0-3])e>0123",
                "(?<!q[a-z])(?=r)s>s",
                "^t$|u>tu",
                "\\d>0123456789",
                "[\\d-]>0123456789-",
                "[a\\-c]>a-c",
                "[]a]>]a",
                "(a|)b>ab",
                "\\.x>.",
                "\\u00e9>\u00e9",
                "\\bx>x",
                "(?:a(?:b|c)?)?d>ad",
                "\ud840\udc00?z>\ud840z"
            })
    void firstLettersAreReadOff(String expression, String letters) {
        assertEquals(sorted(letters), sorted(Regex.compile(expression).beginning().first()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".a",
                "a?",
                "a*",
                "(?:)",
                "(?i)a",
                "[^a]",
                "\\w",
                "\\p{L}x",
                "\\pLx",
                "[a[b]]",
                "[a&&[b]]",
                "[\u4e00-\u9fff]",
                "(?:a|.)b",
                "\\Qa\\E",
                "(a)?\\1b",
                "^",
                "\\x41",
                "\\Ga",
                "\\ud840\\udc00?z",
                "[\\ud840\\udc00]z",
                "[\\w]",
                "a{0}b?"
            })
    void whatIsNotToldMayBeAnything(String expression) {
        assertNull(Regex.compile(expression).beginning().first());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "abc>b",
                "ab|cd>bd",
                "a?bc>bc",
                "a*bc>abc",
                "a+b>ab",
                "a{2}b>a",
                "a{2,}b>a",
                "a{10}b>a",
                "a{1,3}b>ab",
                "(?:ab?){2}c>ab",
                "(?:ab|c)d>bd",
                "(?:a|b)+c>abc",
                "(?:ab?)+c>abc",
                "a(?=x)b>b",
                "a(?:b|)c>bc",
                "[ab][cd]e>cd",
                "a\\d>0123456789",
                "(?<!q)a^b>b",
                "(?:a?b?)+cd>abcd",
                "\ud840\udc00x>\udc00"
            })
    void secondLettersAreReadOff(String expression, String letters) {
        assertEquals(sorted(letters), sorted(Regex.compile(expression).beginning().second()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "ab?",
                "a.b",
                "a|bc",
                "a[^b]",
                "ab*",
                "a(?:b|\\w)",
                "(?:a+)+",
                "a$",
                "a*b"
            })
    void asSecondLetterThereMayBeAnyOrNone(String expression) {
        assertNull(Regex.compile(expression).beginning().second());
    }

    private static String sorted(String letters) {
        char[] all = letters.toCharArray();
        Arrays.sort(all);
        return new String(all);
    }

    @Test
    void noMatchBeginsOtherwise() {
        var random = new Random(7);
        int told = 0;
        for (int i = 0; i < TRIES; i++) {
            var expression = expression(random, 3);
            var beginning = Regex.compile(expression).beginning();
            var letters = beginning.first();
            long second = Beginning.bits(beginning.second());
            var text = text(random);
            var m = Pattern.compile(expression).matcher(text);
            while (letters != null && m.find()) {
                told++;
                assertTrue(
                        m.end() > m.start()
                                && letters.indexOf(text.charAt(m.start())) >= 0
                                && Beginning.goesOn(second, text, m.start()),
                        expression + " in " + text + " at " + m.start());
            }
        }
        assertTrue(told > TRIES / 10, told + " matches");
    }

    @Test
    void aSeekerFindsWhatAMatcherFinds() {
        var random = new Random(8);
        for (int i = 0; i < TRIES; i++) {
            var expression = expression(random, 3);
            var text = text(random);
            var pattern = Pattern.compile(expression);
            var seeker = new Seeker(pattern);
            var plain = pattern.matcher(text);
            var all = all(plain.find() ? plain : null);
            assertEquals(all, all(seeker.first(text)), expression + " in " + text);
            assertEquals(!all.isEmpty(), seeker.isIn(text));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "[^x](?:ab|cd)$>ac",
                "a?b>b",
                "(?:a|b?)c>c",
                "[^x]a|b>a;b",
                "a{0,3}b{2}>b",
                "(?<!a)b>b",
                "[ab]+c>ab c",
                "(?:a[^b]|.b)>ab",
                "a\\.>a .",
                "\ud840\udc00?z>z",
                "\\p{L}a>a"
            })
    void neededLettersAreReadOff(String expression, String ways) {
        var told = new ArrayList<String>();
        for (var way : ways.split(";")) {
            told.add(
                    Arrays.stream(way.split(" "))
                            .map(letters -> Long.toHexString(Sieve.letters(letters)))
                            .toList()
                            .toString());
        }
        assertEquals(
                told,
                Arrays.stream(NeededLetters.of(expression))
                        .map(way -> Arrays.stream(way).mapToObj(Long::toHexString).toList())
                        .map(List::toString)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?i)a", "\\Qa\\E", "[a[b]]", "(a)\\1", ".", "(?=a)"})
    void whatIsNotUnderstoodNeedsNoLetters(String expression) {
        assertTrue(NeededLetters.mayBeIn(NeededLetters.of(expression), 0));
    }

    @Test
    void noMatchLacksWhatIsNeeded() {
        var random = new Random(9);
        for (int i = 0; i < TRIES; i++) {
            var expression = expression(random, 3);
            var text = text(random);
            if (Pattern.compile(expression).matcher(text).find()) {
                var needed = NeededLetters.of(expression);
                assertTrue(
                        NeededLetters.mayBeIn(needed, Sieve.letters(text)),
                        expression + " in " + text);
            }
        }
    }

    private static List<String> all(Matcher m) {
        var found = new ArrayList<String>();
        for (boolean more = m != null; more; more = m.find()) {
            found.add(m.start() + "-" + m.end());
        }
        return found;
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(12), 0, 6)
                .mapToObj(c -> String.valueOf("abcd12".charAt(c)))
                .reduce("", String::concat);
    }

    private static String expression(Random random, int depth) {
        if (depth == 0) {
            return ATOMS[random.nextInt(ATOMS.length)];
        }
        var inner = expression(random, depth - 1);
        return switch (random.nextInt(3)) {
            case 0 -> inner + expression(random, depth - 1);
            case 1 -> "(?:" + inner + "|" + expression(random, depth - 1) + ")";
            default -> "(?:" + inner + ")" + TIMES[random.nextInt(TIMES.length)];
        };
    }
}
