package org.concordat.board;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.concordat.kernel.Period;
import org.concordat.kernel.Period.Length;
import org.concordat.kernel.Slug;

/** What the page of a service level is asked for in its address, as it was written. */
record AskedLevel(
        @QueryParam("council") String council,
        @QueryParam("by") String by,
        @QueryParam("from") String from,
        @QueryParam("to") String to,
        @QueryParam("period") String period) {

    /**
     * The same, understood; empty is what was not asked for.
     *
     * @param by what a point is: a month or a quarter
     * @param period that councils are compared in
     */
    record Read(
            Optional<Slug> council,
            Optional<Length> by,
            Optional<Period> from,
            Optional<Period> to,
            Optional<Period> period) {}

    Read read() {
        Parameters read = new Parameters();
        Read all = new Read(
                read.one("council", council, Slug::parse, Parameters.COUNCIL),
                read.one("by", by, AskedLevel::length, "is month or quarter"),
                read.one("from", from, Period::parse, Parameters.PERIOD),
                read.one("to", to, Period::parse, Parameters.PERIOD),
                read.one("period", period, Period::parse, Parameters.PERIOD));
        read.refuse();
        return all;
    }

    private static Optional<Length> length(String text) {
        return Length.parse(text).filter(length -> length != Length.YEAR);
    }
}
