package org.concordat.web;

import java.util.List;

/** What lists things, and can be answered as a table as well. */
public interface Listing<T> {

    /** The things, in their order. */
    List<T> items();

    /** Cursor of what follows; null where nothing ever does. */
    String next();
}
