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

    static final String SERVICE = "is no name of a service as addresses write it";
    static final String COUNCIL = "is no name of a council as addresses write it";
    private static final String PAGE = "[1-9][0-9]{0,3}";

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

    /** One of some options; the first of them where none was given. */
    <T extends Option> T option(String name, String text, T[] all) {
        return one(name, text, given -> Option.parse(given, all), Option.wrong(all))
                .orElse(all[0]);
    }

    /** The number of a page, from 1; the first where none was given. */
    int page(String text) {
        return one("page", text, Parameters::number, "is no number of a page, from 1")
                .orElse(1);
    }

    private static Optional<Integer> number(String text) {
        return text.matches(PAGE) ? Optional.of(Integer.valueOf(text)) : Optional.empty();
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
