package org.concordat.governance.model;

import java.util.Locale;
import java.util.Optional;

/** Of what a majority is a part. */
public enum Base {
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

    /** The base that a text names, or empty where it names none. */
    public static Optional<Base> parse(String text) {
        for (Base base : values()) {
            if (base.text().equals(text)) {
                return Optional.of(base);
            }
        }
        return Optional.empty();
    }
}
