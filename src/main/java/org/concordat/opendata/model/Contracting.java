package org.concordat.opendata.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.opendata.model.ReleasePackage.Award;
import org.concordat.opendata.model.ReleasePackage.Contract;
import org.concordat.opendata.model.ReleasePackage.Identifier;
import org.concordat.opendata.model.ReleasePackage.Implementation;
import org.concordat.opendata.model.ReleasePackage.Metric;
import org.concordat.opendata.model.ReleasePackage.Organisation;
import org.concordat.opendata.model.ReleasePackage.Publisher;
import org.concordat.opendata.model.ReleasePackage.Reference;
import org.concordat.opendata.model.ReleasePackage.Release;
import org.concordat.packs.model.PackResult;

/** Makes an Open Contracting release package of a pack's results: a release for each agreement of each council. */
public final class Contracting {

    private static final String GSS = "GB-GSS";
    private static final String GSS_ADDRESS = "http://statistics.data.gov.uk/id/statistical-geography/";
    private static final String INITIATION = "tender";
    private static final String LANGUAGE = "en";
    private static final String POLICY =
            " No award was made by tender: each release has one award, which names the agreement and says"
                    + " nothing more. Periods begin and end on days of the partnership's time zone. Numbers of 1 to 4, and what they would follow"
                    + " from, are left out and noted.";

    private final Source source;

    private Contracting(Source source) {
        this.source = source;
    }

    /** The package of a pack's results. */
    public static ReleasePackage of(Source source) {
        return new Contracting(source).whole();
    }

    private ReleasePackage whole() {
        Map<String, List<PackResult>> agreements = source.pack().results().stream()
                .collect(Collectors.groupingBy(
                        // Neither has a full stop in it, so no two agreements have one name.
                        result -> result.council() + "." + result.agreement(),
                        TreeMap::new,
                        Collectors.toList()));
        List<Release> releases = new ArrayList<>();
        agreements.forEach((name, results) -> releases.add(release(name, results)));
        return new ReleasePackage(
                source.file(OpenText.CONTRACTING.fileName()),
                ReleasePackage.STANDARD,
                List.of(ReleasePackage.METRICS),
                source.pack().knownOn().toString(),
                new Publisher(
                        source.pack().title(),
                        source.contact() != null && source.contact().startsWith("https:") ? source.contact() : null),
                source.licence().address(),
                policy(),
                releases);
    }

    private String policy() {
        return "Results of " + source.pack().period() + ", revision "
                + source.pack().revision()
                + ", as the public version of the board's pack tells them: " + source.file(OpenText.PACK.fileName())
                + " ("
                + source.digest() + "). Made by " + source.generator() + "." + POLICY;
    }

    private Release release(String name, List<PackResult> results) {
        PackResult any = results.get(0);
        return new Release(
                (source.prefix() == null ? "" : source.prefix() + "-")
                        + source.pack().partnership() + "." + name,
                source.pack().period() + "-" + source.pack().revision(),
                source.pack().knownOn().toString(),
                List.of(source.pack().revision() == 1 ? "implementation" : "implementationUpdate"),
                INITIATION,
                LANGUAGE,
                List.of(party(any.council())),
                new Reference(any.council(), source.council(any.council())),
                List.of(new Award(any.agreement())),
                List.of(contract(any, results)));
    }

    private Organisation party(String council) {
        String code = source.codes().get(council);
        return new Organisation(
                council,
                source.council(council),
                List.of("buyer"),
                code == null ? null : List.of(new Identifier(GSS, code, GSS_ADDRESS + code)));
    }

    private Contract contract(PackResult any, List<PackResult> results) {
        Observations observations = new Observations(source);
        List<Metric> agreed =
                metrics(results.stream().filter(result -> result.target() != null), observations::target, "Agreed: ");
        return new Contract(
                any.agreement(),
                any.agreement(),
                services(results),
                agreed.isEmpty() ? null : agreed,
                new Implementation(metrics(results.stream(), observations::result, "Reported: ")));
    }

    private String services(List<PackResult> results) {
        return results.stream()
                .map(result -> source.service(result.service()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private List<Metric> metrics(Stream<PackResult> results, Observations.Of observation, String what) {
        Map<String, List<PackResult>> levels = results.sorted(
                        Comparator.comparing(PackResult::serviceLevel).thenComparing(PackResult::from))
                .collect(Collectors.groupingBy(PackResult::serviceLevel, LinkedHashMap::new, Collectors.toList()));
        return levels.entrySet().stream()
                .map(level -> new Metric(
                        level.getKey(),
                        level.getKey().replace('-', ' '),
                        what + source.service(level.getValue().get(0).service()) + ", a "
                                + level.getValue().get(0).kind() + ".",
                        level.getValue().stream().map(observation::of).toList()))
                .toList();
    }
}
