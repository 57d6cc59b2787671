package org.concordat.performance;

import java.util.Optional;
import java.util.function.Function;
import org.concordat.catalogue.MeasureEntry;
import org.concordat.kernel.Slug;
import org.concordat.time.Calendar;

/** Where a judge's definitions come from. */
record CaseDefinitions(Function<Slug, Optional<MeasureEntry>> measure, Function<Slug, Calendar> calendar) {

    /** The same for this thread, in whose transaction they are read, and for no other. */
    CaseDefinitions readHere() {
        Thread here = Thread.currentThread();
        return new CaseDefinitions(slug -> read(here, measure, slug), slug -> read(here, calendar, slug));
    }

    private static <T> T read(Thread here, Function<Slug, T> reading, Slug slug) {
        if (Thread.currentThread() != here) {
            throw new NotRead();
        }
        return reading.apply(slug);
    }

    /** A definition that was not read yet is asked for by a thread that cannot read it. */
    static final class NotRead extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotRead() {
            super("not read yet", null, false, false); // it is thrown case by case
        }
    }
}
