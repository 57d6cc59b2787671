package org.concordat.board;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;

/** What the page of signals is asked for in its address, as it was written. */
record AskedSignals(
        @QueryParam("service") String service,
        @QueryParam("council") String council,
        @QueryParam("kind") String kind,
        @QueryParam("period") String period,
        @QueryParam("page") String page) {

    /** What sort of signal it is. */
    enum Kind implements Option {
        ALL("All kinds"),
        SPECIAL_CAUSE("More than normal variation"),
        EARLY_WARNING("Early warnings"),
        FUNNEL("Unlike the other councils");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }

        /** The address of the page of a partnership with this kind only. */
        String address(String home) {
            return home + "/signals?kind=" + text();
        }
    }

    /**
     * The same, understood; empty for all.
     *
     * @param period of which signals are told; empty for the latest with data
     * @param page from 1
     */
    record Read(Optional<Slug> service, Optional<Slug> council, Kind kind, Optional<Period> period, int page) {

        boolean wants(Kind one) {
            return kind == Kind.ALL || kind == one;
        }

        String query(int other) {
            return "?page=" + other
                    + service.map(slug -> "&service=" + slug).orElse("")
                    + council.map(slug -> "&council=" + slug).orElse("")
                    + (kind == Kind.ALL ? "" : "&kind=" + kind.text())
                    + period.map(one -> "&period=" + one).orElse("");
        }
    }

    Read read() {
        Parameters read = new Parameters();
        Read all = new Read(
                read.one("service", service, Slug::parse, Parameters.SERVICE),
                read.one("council", council, Slug::parse, Parameters.COUNCIL),
                read.option("kind", kind, Kind.values()),
                read.one("period", period, Period::parse, Parameters.PERIOD),
                read.page(page));
        read.refuse();
        return all;
    }
}
