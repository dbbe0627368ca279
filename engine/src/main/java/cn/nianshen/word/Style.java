package cn.nianshen.word;

import java.util.Locale;
import java.util.Optional;

/** Styles of paragraphs; how they look is said in {@code styles.xml}, by the habits of letters. */
public enum Style {
    ISSUER,
    NUMBER,
    TITLE,
    ADDRESSEE,
    BODY,
    CLOSING,
    HEADING,
    ITEM,
    BLANK,
    SIGNATURE,
    DATE,
    SEAL,
    FORM_TITLE,
    FORM_HEADING,
    CELL,
    CELL_CENTER,
    GAP;

    /** Id in the file. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The style of an id. */
    public static Optional<Style> of(String id) {
        for (var style : values()) {
            if (style.id().equals(id)) {
                return Optional.of(style);
            }
        }
        return Optional.empty();
    }
}
