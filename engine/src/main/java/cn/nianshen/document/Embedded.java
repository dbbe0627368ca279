package cn.nianshen.document;

/** Something in a document that is no text and no table. */
public enum Embedded {
    PICTURE,
    ATTACHMENT,
    LINK,
    /** What a program of the page may show there. */
    SCRIPT,
    /** The text was recognised from a picture and needs a look. */
    RECOGNISED
}
