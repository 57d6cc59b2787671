package org.concordat.web;

/** An answer that says something which is shown once: what is kept of it, for a repeat with the same key, does not say it. */
public interface ShownOnce {

    /** The same without it. */
    Object withoutIt();
}
