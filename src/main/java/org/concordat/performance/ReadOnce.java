package org.concordat.performance;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Lets all results of one transaction that are as of the same instants be read from the same: a page asks for those of a period, of its
 * charts, of its triggers and of its warnings, which are made of the same months. Methods only, since a field of a proxied bean would be
 * shared.
 */
@TransactionScoped
public class ReadOnce implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient boolean begun;
    private transient Map<Key, Reading> readings;

    /** What has to be the same; of some councils, what results are defined by is read for all of them together. */
    record Key(UUID partnership, Set<UUID> together, Instants asked) {}

    /** From now on until the transaction's end; for who writes nothing in it that results are made of. */
    public void begin() {
        begun = true;
    }

    /** Whether a reading may be asked for results of other councils later. */
    boolean isShared() {
        return begun;
    }

    Reading reading(Key key, Supplier<Reading> otherwise) {
        if (!begun) {
            return otherwise.get();
        }
        if (readings == null) {
            readings = new HashMap<>();
        }
        return readings.computeIfAbsent(key, unread -> otherwise.get());
    }
}
