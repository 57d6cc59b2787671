package org.concordat.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.jose4j.lang.JoseException;

/**
 * Measures in one run on one machine: {@code mvn -Pspeed package}. {@code -Dspeed.scale=small} takes minutes instead of most of an hour;
 * {@code -Dspeed.parts=load,read,board,start} chooses. The report is printed, and kept as {@code target/speed/report.md}.
 */
public final class Kit {

    private static final String ALL = "load,read,board,start";

    /** As many as have readers: one organisation may use half of the connections at most. */
    private static final int ORGANISATIONS = 8;

    private Kit() {}

    /** {@code args[0]} is the directory of the project. */
    public static void main(String[] args) throws IOException, SQLException, JoseException {
        Path project = Path.of(args.length > 0 ? args[0] : "").toAbsolutePath();
        Path directory = project.resolve("target/speed");
        erase(directory);
        Files.createDirectories(directory);
        Report report = new Report(directory.resolve("report.md"));
        Scale scale = Scale.named(System.getProperty("speed.scale", "full"));
        Set<String> parts = Set.of(System.getProperty("speed.parts", ALL).split(","));
        try (Server server = new Server(project, directory);
                Issuer issuer = new Issuer(Ports.free(19_090))) {
            LocalDate today = LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC);
            Path application = Path.of(System.getProperty(
                    "speed.application", project.resolve("target/quarkus-app").toString()));
            Path home = Launch.jdk25().orElse(Launch.ownHome());
            Launch launch = Launch.packaged("", home, application);
            Stage stage = new Stage(project, directory, application, scale, server, issuer, launch, today, report);
            Machine.tell(stage);
            run(stage, parts);
            report.say("");
            report.say("Load of the machine at the end: %s", Machine.load());
        }
    }

    private static void run(Stage stage, Set<String> parts) throws IOException, SQLException {
        Parties parties = new Parties("one", ORGANISATIONS);
        try (Application application = Application.start(stage.launch(), stage, stage.log("application"))) {
            Api api = new Api(stage.issuer(), application);
            parties.found(api, stage.issuer());
            LoadPart loads = new LoadPart(stage, application, parties, api);
            if (parts.contains("load")) {
                loads.run();
            }
            loads.leave();
            if (parts.contains("read")) {
                new ReadPart(stage, application, parties, api).run();
            }
            if (parts.contains("board")) {
                new BoardPart(stage, application, api).run();
            }
            stage.report().say("");
            stage.report().say("Resident at the end of all that: %d MB (-Xmx512m).", application.resident());
        }
        if (parts.contains("start")) {
            new StartPart(stage, parties).run();
        }
    }

    private static void erase(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> paths = Files.walk(directory)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
