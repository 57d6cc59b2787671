package org.concordat.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;

/** Reads the parameters of an address, and keeps what is wrong with them, so that all of it is said at once. */
final class Parameters {

    static final String PERIOD = "is no period, such as 2026-04, FY2026-27-Q1 or FY2026-27";

    private final List<Fault> faults = new ArrayList<>();

    /** One of them; empty where it was not given, or cannot be read. */
    <T> Optional<T> one(String name, String text, Function<String, Optional<T>> reading, String wrong) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> read = reading.apply(text);
        if (read.isEmpty()) {
            wrong(name, wrong);
        }
        return read;
    }

    void wrong(String name, String wrong) {
        faults.add(new Fault(name, wrong));
    }

    /** @throws Rejected malformed, when anything was wrong */
    void refuse() {
        if (!faults.isEmpty()) {
            throw Rejected.malformed("The address asks for what this page does not know.", faults);
        }
    }
}
