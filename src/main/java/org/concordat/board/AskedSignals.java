package org.concordat.board;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.concordat.kernel.Slug;

/** What the page of signals is asked for in its address, as it was written. */
record AskedSignals(
        @QueryParam("service") String service,
        @QueryParam("council") String council,
        @QueryParam("kind") String kind,
        @QueryParam("page") String page) {

    private static final String NUMBER = "[1-9][0-9]{0,3}";

    /** What sort of signal it is. */
    enum Kind {
        SPECIAL_CAUSE("special-cause", "Special causes"),
        EARLY_WARNING("early-warning", "Early warnings"),
        FUNNEL("funnel", "Councils outside the limits");

        private final String text;
        private final String label;

        Kind(String text, String label) {
            this.text = text;
            this.label = label;
        }

        /** As an address says it. */
        String text() {
            return text;
        }

        /** As the page says it. */
        String label() {
            return label;
        }

        static Optional<Kind> parse(String text) {
            for (Kind kind : values()) {
                if (kind.text.equals(text)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * The same, understood; empty for all.
     *
     * @param page from 1
     */
    record Read(Optional<Slug> service, Optional<Slug> council, Optional<Kind> kind, int page) {

        boolean wants(Kind one) {
            return kind.isEmpty() || kind.get() == one;
        }

        String query(int other) {
            return "?page=" + other
                    + service.map(slug -> "&service=" + slug).orElse("")
                    + council.map(slug -> "&council=" + slug).orElse("")
                    + kind.map(one -> "&kind=" + one.text()).orElse("");
        }
    }

    Read read() {
        Parameters read = new Parameters();
        Read all = new Read(
                read.one("service", service, Slug::parse, "is no name of a service as addresses write it"),
                read.one("council", council, Slug::parse, "is no name of a council as addresses write it"),
                read.one("kind", kind, Kind::parse, "is special-cause, early-warning or funnel"),
                read.one("page", page, AskedSignals::number, "is no number of a page, from 1")
                        .orElse(1));
        read.refuse();
        return all;
    }

    private static Optional<Integer> number(String text) {
        return text.matches(NUMBER) ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
