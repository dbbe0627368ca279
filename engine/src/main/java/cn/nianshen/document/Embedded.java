package cn.nianshen.document;

/** Something in a document that is no text and no table. */
public enum Embedded {
    PICTURE,
    ATTACHMENT,
    LINK,
    /** The text was recognised from a picture and needs a look. */
    RECOGNISED
}
