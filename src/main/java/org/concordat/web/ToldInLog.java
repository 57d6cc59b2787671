package org.concordat.web;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Keeps what somebody sent out of the log: parsers, validators and the database quote it in what their exceptions say. Of an exception the
 * log has its kind, where it was thrown, and what it says only where that cannot be what was sent. What keeps the application from
 * starting is told as it is.
 */
@LoggingFilter(name = "concordat")
public final class ToldInLog implements Filter {

    private static final String STARTING = "io.quarkus.runtime.";

    @Override
    public boolean isLoggable(LogRecord line) {
        Throwable thrown = line.getThrown();
        String by = line.getLoggerName();
        if (thrown != null && !(thrown instanceof ToldFault) && (by == null || !by.startsWith(STARTING))) {
            line.setThrown(ToldFault.of(thrown));
        }
        return true;
    }
}
