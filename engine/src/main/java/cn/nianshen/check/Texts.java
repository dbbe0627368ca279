package cn.nianshen.check;

import cn.nianshen.fact.Fact;
import cn.nianshen.fact.Section;
import cn.nianshen.fact.SubHeading;
import cn.nianshen.fact.Title;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Texts of a report that words can be looked for in; a new kind of text is one more constant. */
public enum Texts {
    /** The title of the report. */
    TITLE {
        @Override
        Stream<Passage> all(CheckFacts facts) {
            return facts.of(Title.class).map(title -> passage(title, "", title.text()));
        }
    },
    /** Headings of the sections. */
    HEADINGS {
        @Override
        Stream<Passage> all(CheckFacts facts) {
            return facts.of(Section.class)
                    .filter(Section::headed)
                    .map(section -> passage(section, section.id(), section.heading()));
        }
    },
    /** First lines of the numbered items under the headings. */
    ITEMS {
        @Override
        Stream<Passage> all(CheckFacts facts) {
            return facts.of(SubHeading.class)
                    .map(item -> passage(item, item.section(), item.place().quote()));
        }
    };

    /**
     * A piece of text.
     *
     * @param fact the fact that it belongs to
     * @param section section id, or empty
     * @param text the text without white space
     */
    record Passage(Fact fact, String section, String text) {}

    abstract Stream<Passage> all(CheckFacts facts);

    /** The texts of a section, or all where no section is named. */
    List<Passage> of(CheckFacts facts, String section) {
        return all(facts)
                .filter(passage -> section.isEmpty() || passage.section().equals(section))
                .toList();
    }

    private static Passage passage(Fact fact, String section, String text) {
        return new Passage(fact, section, plain(text));
    }

    /** The text without white space. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** As written in checks, e.g. {@code headings}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
