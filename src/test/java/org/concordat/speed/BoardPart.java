package org.concordat.speed;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.concordat.kernel.Period;
import org.concordat.testing.Line;

/** What a board asks, by how many cases its partnership has and how many councils; all partnerships are in one database. */
final class BoardPart {

    private static final int MOST = 100_000;

    private final Stage stage;
    private final Application application;
    private final Api api;

    BoardPart(Stage stage, Application application, Api api) {
        this.stage = stage;
        this.application = application;
        this.api = api;
    }

    void run() throws IOException, SQLException {
        List<Parties> all = stage.scale().councils().stream()
                .map(n -> new Parties("b" + n, n))
                .toList();
        for (Parties parties : all) {
            long from = System.nanoTime();
            parties.found(api, stage.issuer());
            stage.report().say("");
            stage.report()
                    .say(
                            "Founded a partnership of %d councils in %.0f s.",
                            parties.count(), (System.nanoTime() - from) / 1e9);
        }
        Map<String, String> queries = queries();
        List<Object[]> rows = new ArrayList<>();
        int loaded = 0;
        for (int cases : stage.scale().cases()) {
            for (Parties parties : all) {
                load(parties, loaded, cases);
            }
            stage.server().settle();
            for (Parties parties : all) {
                queries.forEach((what, query) -> rows.add(measured(parties, cases, what, query)));
            }
            loaded = cases;
        }
        stage.report().table("Queries of a board, one caller", "councils", "cases", "query", "median ms", "p99 ms");
        rows.forEach(row -> stage.report().row(row));
    }

    private void load(Parties parties, int from, int to) {
        CaseLines lines = new CaseLines(parties.councils(), stage.today());
        for (int first = from; first < to; first += MOST) {
            int count = Math.min(MOST, to - first);
            int created = api.load(parties.provider(), parties.path("/cases"), lines.lines(first + 1, count))
                    .path("created")
                    .asInt();
            if (created != count) {
                throw new IllegalStateException("not all rows were taken: " + created);
            }
        }
    }

    private Map<String, String> queries() {
        LocalDate today = stage.today();
        Period month = Period.containing(today, Period.Length.MONTH).previous();
        Period year = Period.containing(today, Period.Length.YEAR);
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put("last year by council", "/results?limit=200&period=" + year.previous());
        queries.put("this year by council", "/results?limit=200&period=" + year);
        queries.put("last month by council", "/results?limit=200&period=" + month);
        return queries;
    }

    private Object[] measured(Parties parties, int cases, String what, String query) {
        String path = "/v1" + parties.path(query);
        try (Line line = new Line(application.port(), api.token(parties.board(), "reader"))) {
            List<Double> took = IntStream.range(0, 2 * stage.scale().queries())
                    .mapToObj(i -> once(line, path))
                    .toList();
            Figures warm = Figures.of(took.subList(took.size() / 2, took.size()));
            return new Object[] {
                parties.count(),
                "%,d".formatted(cases),
                what,
                "%.1f".formatted(warm.median()),
                "%.1f".formatted(warm.at(0.99))
            };
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double once(Line line, String path) {
        try {
            long from = System.nanoTime();
            line.read(path);
            return (System.nanoTime() - from) / 1e6;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
