package org.concordat.costs;

import java.time.Instant;
import java.util.UUID;
import org.concordat.costs.model.DriverValue;

/**
 * One revision of an organisation's volume of a driver.
 *
 * @param id of the volume, the same over its revisions
 * @param reason why it was restated; null for a first revision
 */
record ValueEntry(
        UUID id, UUID council, DriverValue value, String reason, int revision, Instant recordedAt, String recordedBy) {

    /** Whose volume it is, of which year and basis. */
    Key key() {
        return Key.of(value);
    }

    /** Which volume of a driver; in order of the year, the council, and the estimate before the actual. */
    record Key(String year, String council, String basis) implements Comparable<Key> {

        static Key of(DriverValue value) {
            return new Key(
                    value.year().toString(), value.council(), value.basis().text());
        }

        /** As a cursor has it; sorts as the key does. */
        String text() {
            return year + " " + council + " " + ("actual".equals(basis) ? "2" : "1");
        }

        @Override
        public int compareTo(Key other) {
            return text().compareTo(other.text());
        }
    }
}
