package org.concordat.tenancy;

import java.util.Map;
import java.util.function.Function;

/** The part of the isolation table that is about board packs, and the bodies that its operations take. */
final class IsolationPacks {

    static final String LINES = """
            listReports            | PARTNERSHIP | alfa reader    | 200 | 404 |
            getReport              | PUBLISHED   | alfa reader    | 200 | 404 | period=2019-04
            listReportedResults    | PUBLISHED   | alfa reader    | 200 | 404 | period=2019-04
            publishReport          | PARTNERSHIP | audit board-secretary | 403 | 404 | period=2019-05
            listReportReads        | PARTNERSHIP | audit board-secretary | 403 | 404 |
            putReportSchedule      | PARTNERSHIP | audit board-secretary | 403 | 404 |
            getReportSchedule      | PARTNERSHIP | alfa reader    | 200 | 404 |
            listReportsDue         | PARTNERSHIP | alfa reader    | 200 | 404 |
            putOpenDataDecision    | PARTNERSHIP | audit board-secretary | 403 | 404 |
            getOpenDataDecision    | PARTNERSHIP | alfa reader    | 200 | 404 |
            getOpenData            | ANYBODY     | alfa reader    | 200 | 200 |
            getOpenDataFile        | ANYBODY     | alfa reader    | 200 | 200 | period=2019-04, revision=1, file=ocds.json
            """;

    static final Map<String, Function<String, String>> BODIES = Map.of(
            "publishReport",
            d -> "{}",
            "putReportSchedule",
            d -> NeighboursPacks.schedule("iso-unit", 5),
            "putOpenDataDecision",
            d -> NeighboursPacks.opening("The board has resolved so."));

    private IsolationPacks() {}
}
