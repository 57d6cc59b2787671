package org.concordat.opendata.model;

import java.util.Arrays;
import java.util.Optional;

/** How open data may be used: licences that let everybody use, change and pass them on, by their SPDX names. */
public enum Licence {
    OGL_UK_3_0(
            "OGL-UK-3.0",
            "Open Government Licence v3.0",
            "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"),
    CC_BY_4_0(
            "CC-BY-4.0",
            "Creative Commons Attribution 4.0 International",
            "https://creativecommons.org/licenses/by/4.0/"),
    CC0_1_0("CC0-1.0", "Creative Commons Zero 1.0 Universal", "https://creativecommons.org/publicdomain/zero/1.0/");

    /** The names, for bounds in signatures. */
    public static final String FORM = "OGL-UK-3\\.0|CC-BY-4\\.0|CC0-1\\.0";

    private final String text;
    private final String title;
    private final String address;

    Licence(String text, String title, String address) {
        this.text = text;
        this.title = title;
        this.address = address;
    }

    /** Its SPDX name, as the API writes it. */
    public String text() {
        return text;
    }

    /** What it is called. */
    public String title() {
        return title;
    }

    /** Where it can be read. */
    public String address() {
        return address;
    }

    /** The licence that a text names, or empty where it names none. */
    public static Optional<Licence> parse(String text) {
        return Arrays.stream(values())
                .filter(licence -> licence.text.equals(text))
                .findFirst();
    }
}
