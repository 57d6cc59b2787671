package org.concordat.web.tables;

/** Makes documents to be printed (PDF) of what operations answer. */
public interface Printer {

    /** Whether it knows how to print an answer. */
    boolean prints(Object answer);

    /** The document. */
    byte[] print(Object answer);
}
