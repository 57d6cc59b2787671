package org.concordat.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordat.testing.Line;

/** How long the application takes from nothing to ready, beside a database that is up and migrated, and what of it is in memory. */
final class StartPart {

    private final Stage stage;
    private final Parties parties;

    StartPart(Stage stage, Parties parties) {
        this.stage = stage;
        this.parties = parties;
    }

    /** The ways to start that this machine has. */
    void run() throws IOException {
        Path application = stage.application();
        List<Launch> ways = new ArrayList<>();
        ways.add(Launch.packaged("Java " + Runtime.version().feature(), Launch.ownHome(), application));
        Optional<Path> jdk25 = Launch.jdk25();
        if (jdk25.isPresent()) {
            if (Runtime.version().feature() != 25) {
                ways.add(Launch.packaged("Java 25", jdk25.get(), application));
            }
            train(jdk25.get(), application);
            ways.add(Launch.ahead("Java 25 with an AOT cache", jdk25.get(), application));
        }
        stage.report()
                .table(
                        "Start, and memory (-Xmx512m)",
                        "with",
                        "from nothing to ready, s",
                        "of the processors until then, s",
                        "resident when ready, MB",
                        "first answer with a token, ms",
                        "resident after 2,000 reads, MB",
                        "after a load as well, MB");
        for (Launch way : ways) {
            measure(way);
        }
    }

    private void train(Path home, Path application) throws IOException {
        Ahead.train(stage, home);
        stage.report().say("");
        stage.report().say("The AOT cache has %d MB.", Files.size(application.resolve(Launch.CACHE)) / 1_000_000);
    }

    private Application start(Launch launch) throws IOException {
        return Application.start(launch, stage, stage.log("starts"));
    }

    private void measure(Launch way) throws IOException {
        List<Double> busy = new ArrayList<>();
        List<Double> ready = new ArrayList<>();
        List<Double> first = new ArrayList<>();
        List<Double> small = new ArrayList<>();
        String read = "/v1"
                + parties.path("/cases/2?council=%s&service=%s".formatted(parties.council(0), CaseLines.service(2)));
        String token = stage.issuer().token(parties.council(0), "starter", "reader");
        for (int i = 0; i < stage.scale().starts(); i++) {
            try (Application application = start(way);
                    Line line = new Line(application.port(), token)) {
                busy.add(application.processor());
                ready.add(application.seconds());
                small.add((double) application.resident());
                long from = System.nanoTime();
                line.read(read);
                first.add((System.nanoTime() - from) / 1e6);
            }
        }
        long afterReads;
        long afterLoad;
        try (Application application = start(way)) {
            try (Line line = new Line(application.port(), token)) {
                for (int i = 0; i < 2_000; i++) {
                    line.read(read);
                }
            }
            afterReads = application.resident();
            byte[] lines = new CaseLines(List.of(parties.council(0)), stage.today())
                    .lines(1, stage.scale().rows());
            new Api(stage.issuer(), application).load(parties.provider(), parties.path("/cases"), lines);
            afterLoad = application.resident();
        }
        stage.report()
                .row(
                        way.name(),
                        Figures.of(ready).spread("%.2f"),
                        Figures.of(busy).spread("%.1f"),
                        Figures.of(small).spread("%.0f"),
                        Figures.of(first).spread("%.0f"),
                        afterReads,
                        afterLoad);
    }
}
