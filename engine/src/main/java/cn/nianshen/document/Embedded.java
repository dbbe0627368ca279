package cn.nianshen.document;

/** Something in a document that is no text and no table. */
public enum Embedded {
    PICTURE,
    ATTACHMENT,
    LINK
}
