package org.concordat.tenancy;

/** The part of the isolation table that is about what is signal and what is noise. */
final class IsolationSignals {

    static final String LINES = """
            listControlCharts      | COUNCIL     | alfa reader    | 200 | 404 |
            getControlChart        | COUNCIL     | alfa reader    | 404 | 404 |
            getFunnel              | COUNCIL     | alfa reader    | 200 | 404 |
            listEarlyWarnings      | COUNCIL     | alfa reader    | 200 | 404 | asOf=2026-05-15T12:00:00Z
            putProcessChange       | COUNCIL     | unit manager   | 403 | 404 |
            getProcessChange       | COUNCIL     | alfa reader    | 404 | 404 |
            listProcessChanges     | COUNCIL     | alfa reader    | 200 | 404 |
            """;

    private IsolationSignals() {}
}
