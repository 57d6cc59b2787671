package org.concordat.exclusions;

/** How the address of what proves a reason is written. It is shown and never called. */
final class Evidence {

    /** Of a host and a path; without characters that end an address in a text or a page, and without user and password. */
    static final String FORM = "https://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[^\\s\"'<>\\\\]*)?";

    /** In characters. */
    static final int LONGEST = 1_000;

    private Evidence() {}
}
