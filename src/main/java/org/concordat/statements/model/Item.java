package org.concordat.statements.model;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.concordat.kernel.Period;

/**
 * What a line of a statement is for. The lines of all statements that are for the same add up to what is due for it.
 *
 * @param reference which one of its kind: see {@link Kind}
 */
public record Item(Kind kind, String reference) implements Comparable<Item> {

    private static final Comparator<Item> ORDER =
            Comparator.comparing(Item::kind).thenComparing(Item::reference);

    /** The kinds of line, in the order in which a statement has them. */
    public enum Kind {
        /** A share of a pool; its slug. */
        SHARE,
        /** What is charged to this council only; the slug of the pool. */
        EXTRA,
        /** What the provider keeps of an underspend, or bears of an overspend (rule M6); the year. */
        GAIN_SHARE,
        /** What an agreement credits for a period that is closed (rule B3); the period and the agreement's name. */
        CREDIT,
        /** The balance of a year that is carried forward; that year. Its reconciliation takes it out, a later statement has it. */
        CARRIED_FORWARD,
        /** What passes between a council that has ended and one that succeeds it; the other's slug. */
        SUCCESSION;

        /** Its name in JSON: {@code gain-share}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The one that a text names; empty where it names none. */
        public static Optional<Kind> parse(String text) {
            for (Kind kind : values()) {
                if (kind.text().equals(text)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /** A council's share of a pool. */
    public static Item share(String pool) {
        return new Item(Kind.SHARE, pool);
    }

    /** What a pool has for one council only. */
    public static Item extra(String pool) {
        return new Item(Kind.EXTRA, pool);
    }

    /** The balance of a year, which goes from its reconciliation into a later statement. */
    public static Item carriedForward(Period year) {
        return new Item(Kind.CARRIED_FORWARD, year.toString());
    }

    /** Whether it is a part of what the councils share. */
    public boolean isShared() {
        return kind == Kind.SHARE;
    }

    /** Whether it is a part of what the service costs in the year. */
    public boolean isCost() {
        return kind == Kind.SHARE || kind == Kind.EXTRA;
    }

    @Override
    public int compareTo(Item other) {
        return ORDER.compare(this, other);
    }
}
