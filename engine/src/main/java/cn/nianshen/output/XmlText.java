package cn.nianshen.output;

import cn.nianshen.source.Characters;

/** Text for XML, which forbids some characters even where they are escaped. */
public final class XmlText {

    private static final char REPLACEMENT = '\uFFFD';

    private XmlText() {}

    /** The text with a mark in the place of what XML forbids. */
    public static String legal(String text) {
        var sound = Characters.sound(Columns.clean(text));
        return sound.replace('\uFFFE', REPLACEMENT).replace('\uFFFF', REPLACEMENT);
    }
}
