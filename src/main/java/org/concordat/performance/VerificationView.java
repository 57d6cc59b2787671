package org.concordat.performance;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.concordat.kernel.Digest;
import org.concordat.performance.model.Counts;
import org.concordat.performance.model.CountsBothWays;
import org.concordat.performance.model.TimesTaken;
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
                description = "Digest of what evaluation keeps, area by area, the times of a percentile included.",
                examples = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        String keptDigest,

        @Schema(description = "What the cases come to.") Counts recounted,

        @Schema(
                description = "Digest of what the cases come to, area by area.",
                examples = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        String recountedDigest,

        @Schema(description = "The areas that differ; none where the two are the same.")
        List<Difference> differences) {

    /** An area that differs. */
    @Schema(name = "VerificationDifference", description = "An area of which is not kept what its cases come to.")
    record Difference(
            @Schema(description = "Slug of the area; null for cases without one.", examples = "burton-latimer")
            String area,

            @Schema(description = "What evaluation keeps of it.")
            Counts kept,

            @Schema(description = "What its cases come to.") Counts recounted,

            @Schema(description = "Of a percentile: the times that differ.")
            List<TimeDifference> times) {

        static Difference of(String area, Tallies kept, Tallies recounted) {
            return new Difference(
                    area,
                    kept.counts(area).counts(),
                    recounted.counts(area).counts(),
                    TimeDifference.between(
                            kept.times(area).times(), recounted.times(area).times()));
        }
    }

    /** A time that differs. */
    @Schema(
            name = "VerificationTimeDifference",
            description = "A time that not as many closed cases of an area took as is kept.")
    record TimeDifference(
            @Schema(description = "The time, in the measure's unit.", examples = "13")
            long taken,

            @Schema(description = "How many cases took it by what evaluation keeps.", examples = "2")
            long kept,

            @Schema(description = "How many cases took it.", examples = "1")
            long recounted) {

        static List<TimeDifference> between(TimesTaken kept, TimesTaken recounted) {
            TreeSet<Long> taken = new TreeSet<>(kept.cases().keySet());
            taken.addAll(recounted.cases().keySet());
            return taken.stream()
                    .map(t -> new TimeDifference(
                            t,
                            kept.cases().getOrDefault(t, 0L),
                            recounted.cases().getOrDefault(t, 0L)))
                    .filter(d -> d.kept() != d.recounted())
                    .toList();
        }
    }

    static VerificationView of(ResultService.Found found, Tallies kept, Recount recount) {
        Tallies recounted = recount.tallies();
        TreeSet<String> areas = new TreeSet<>(Comparator.nullsFirst(Comparator.naturalOrder()));
        Stream.of(kept, recounted).forEach(tallies -> {
            areas.addAll(tallies.counts().keySet());
            areas.addAll(tallies.times().keySet());
        });
        List<Difference> differences = areas.stream()
                .filter(area -> !kept.counts(area).equals(recounted.counts(area))
                        || !kept.times(area).equals(recounted.times(area)))
                .map(area -> Difference.of(area, kept, recounted))
                .toList();
        return new VerificationView(
                found.row().id().toString(),
                found.reading().instants(found.row()).asOf(),
                found.reading().instants(found.row()).knownOn(),
                differences.isEmpty(),
                recount.cases(),
                sum(kept),
                digest(kept),
                sum(recounted),
                digest(recounted),
                differences);
    }

    private static Counts sum(Tallies tallies) {
        return tallies.counts().values().stream()
                .reduce(CountsBothWays.NONE, CountsBothWays::plus)
                .counts();
    }

    private static String digest(Tallies tallies) {
        StringBuilder text = new StringBuilder();
        tallies.counts().forEach((area, c) -> text.append(area == null ? "" : area)
                .append(' ')
                .append(numbers(c.counts()))
                .append(numbers(c.exclusionsIgnored()))
                .append('\n'));
        tallies.times().forEach((area, t) -> text.append(area == null ? "" : area)
                .append(' ')
                .append(t.times().cases())
                .append(t.exclusionsIgnored().cases())
                .append('\n'));
        return Digest.of(text.toString()).value();
    }

    private static List<Long> numbers(Counts counts) {
        return List.of(counts.met(), counts.missed(), counts.running(), counts.noTarget(), counts.excluded());
    }
}
