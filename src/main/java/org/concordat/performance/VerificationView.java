package org.concordat.performance;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.concordat.kernel.Digest;
import org.concordat.performance.model.Counts;
import org.concordat.performance.model.CountsBothWays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a result is what its cases come to. */
@Schema(
        name = "Verification",
        description = "What evaluation keeps of a result, beside what its cases come to when each is judged anew.")
record VerificationView(
        @Schema(description = "Id of the result.", examples = "2026-05.kettering.sla-ket.premises-in-time")
        String result,

        @Schema(description = "The instant at which open cases were judged.", examples = "2026-06-01T00:00:00Z")
        Instant asOf,

        @Schema(description = "The instant up to which records count.", examples = "2026-06-01T00:00:00Z")
        Instant knownOn,

        @Schema(description = "Whether the two are the same.", examples = "true")
        boolean same,

        @Schema(description = "How many cases of the service were looked at, whatever they count in.", examples = "120")
        long cases,

        @Schema(description = "What evaluation keeps.") Counts kept,

        @Schema(
                description = "Digest of what evaluation keeps, area by area.",
                examples = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        String keptDigest,

        @Schema(description = "What the cases come to.") Counts recounted,

        @Schema(
                description = "Digest of what the cases come to, area by area.",
                examples = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        String recountedDigest,

        @Schema(description = "The areas whose counts differ; none where the two are the same.")
        List<Difference> differences) {

    /** An area whose counts differ. */
    @Schema(name = "VerificationDifference", description = "An area whose kept counts are not what its cases come to.")
    record Difference(
            @Schema(description = "Slug of the area; null for cases without one.", examples = "burton-latimer")
            String area,

            @Schema(description = "What evaluation keeps of it.")
            Counts kept,

            @Schema(description = "What its cases come to.") Counts recounted) {}

    static VerificationView of(ResultService.Found found, Map<String, CountsBothWays> keptByArea, Recount recount) {
        Map<String, CountsBothWays> kept = sorted(keptByArea);
        Map<String, CountsBothWays> recounted = sorted(recount.byArea());
        TreeSet<String> areas = new TreeSet<>(Comparator.nullsFirst(Comparator.naturalOrder()));
        areas.addAll(kept.keySet());
        areas.addAll(recounted.keySet());
        List<Difference> differences = areas.stream()
                .filter(area -> !Objects.equals(kept.get(area), recounted.get(area)))
                .map(area -> new Difference(area, of(kept, area), of(recounted, area)))
                .toList();
        return new VerificationView(
                found.row().id().toString(),
                found.reading().span().asOf(),
                found.reading().span().knownOn(),
                differences.isEmpty(),
                recount.cases(),
                sum(kept),
                digest(kept),
                sum(recounted),
                digest(recounted),
                differences);
    }

    private static Counts of(Map<String, CountsBothWays> byArea, String area) {
        return byArea.getOrDefault(area, CountsBothWays.NONE).counts();
    }

    private static Map<String, CountsBothWays> sorted(Map<String, CountsBothWays> byArea) {
        Map<String, CountsBothWays> sorted = new TreeMap<>(Comparator.nullsFirst(Comparator.naturalOrder()));
        byArea.forEach((area, counts) -> {
            if (!counts.equals(CountsBothWays.NONE)) {
                sorted.put(area, counts);
            }
        });
        return sorted;
    }

    private static Counts sum(Map<String, CountsBothWays> byArea) {
        return byArea.values().stream()
                .reduce(CountsBothWays.NONE, CountsBothWays::plus)
                .counts();
    }

    private static String digest(Map<String, CountsBothWays> byArea) {
        StringBuilder text = new StringBuilder();
        byArea.forEach((area, c) -> text.append(area == null ? "" : area)
                .append(' ')
                .append(numbers(c.counts()))
                .append(numbers(c.exclusionsIgnored()))
                .append('\n'));
        return Digest.of(text.toString()).value();
    }

    private static List<Long> numbers(Counts counts) {
        return List.of(counts.met(), counts.missed(), counts.running(), counts.noTarget(), counts.excluded());
    }
}
