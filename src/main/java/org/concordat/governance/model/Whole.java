package org.concordat.governance.model;

import java.util.Locale;
import java.util.Optional;

/** Of what a majority is a part. */
public enum Whole {
    /** Of the votes for and against; who abstains is left out. */
    CAST {
        @Override
        long of(long cast, long present, long all) {
            return cast;
        }
    },
    /** Of all who are present: not to vote is not to be in favour. */
    PRESENT {
        @Override
        long of(long cast, long present, long all) {
            return present;
        }
    },
    /** Of all seats, present or not. */
    ALL {
        @Override
        long of(long cast, long present, long all) {
            return all;
        }
    };

    abstract long of(long cast, long present, long all);

    /** The name in JSON. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The whole that a text names, or empty where it names none. */
    public static Optional<Whole> parse(String text) {
        for (Whole whole : values()) {
            if (whole.text().equals(text)) {
                return Optional.of(whole);
            }
        }
        return Optional.empty();
    }
}
