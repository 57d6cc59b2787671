package org.concordat.agreements.model;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.concordat.agreements.model.TermsRules.MeasureFacts;
import org.concordat.agreements.model.VersionText.Change;
import org.concordat.agreements.model.VersionText.ServiceLevel;
import org.concordat.agreements.model.VersionText.Variation;
import org.concordat.catalogue.model.LimitText;
import org.concordat.catalogue.model.MeasureKind;
import org.concordat.time.TakenIn;

/** Whether service levels give the kind of their measure what it takes: a percentile its clock, a composite its parts (rules C3, B8). */
final class MeasuredRules {

    private final VersionText text;
    private final TermsRules.Known known;
    private final TermsRules rules;

    MeasuredRules(VersionText text, TermsRules.Known known, TermsRules rules) {
        this.text = text;
        this.known = known;
        this.rules = rules;
    }

    void check() {
        for (int i = 0; i < text.serviceLevels().size(); i++) {
            ServiceLevel level = text.serviceLevels().get(i);
            String at = "/serviceLevels/" + i;
            measure(level).ifPresent(measure -> {
                if (measure.kind() == MeasureKind.COMPOSITE) {
                    composite(level, measure, at);
                } else if (measure.kind() == MeasureKind.PERCENTILE && level.limit() != null) {
                    timed(rules.base(level), measure, at);
                }
            });
        }
        for (int i = 0; i < text.variations().size(); i++) {
            varied(text.variations().get(i), "/variations/" + i + "/changes/");
        }
    }

    private Optional<MeasureFacts> measure(ServiceLevel level) {
        return Optional.ofNullable(level.measure()).flatMap(known::measure);
    }

    private void composite(ServiceLevel level, MeasureFacts measure, String at) {
        if (level.limit() != null) {
            rules.say("C3", at + "/limit", "is left out: a composite has no cases, it is made of other service levels");
        }
        boolean weighsAny = text.serviceLevels().stream()
                .filter(other -> Objects.equals(level.service(), other.service()))
                .filter(other -> Objects.equals(level.period(), other.period()))
                .flatMap(other -> measure(other).stream())
                .anyMatch(measure::weighs);
        if (!weighsAny) {
            rules.say(
                    "B8",
                    at + "/measure",
                    "is a composite, and weighs service levels of the same service and period that are in percent and improve the same"
                            + " way: have at least one");
        }
    }

    private void varied(Variation variation, String at) {
        IntStream.range(0, variation.changes().size()).forEach(i -> {
            Change change = variation.changes().get(i);
            Optional.ofNullable(change.serviceLevel())
                    .flatMap(text::serviceLevel)
                    .filter(level -> level.limit() != null && givesClock(change.limit()))
                    .ifPresent(level -> measure(level)
                            .filter(measure -> measure.kind() == MeasureKind.PERCENTILE)
                            .ifPresent(measure -> timed(change.limit().over(rules.base(level)), measure, at + i)));
        });
    }

    /** What is wrong with the service level's own limit is told there, not again where the amount varies. */
    private static boolean givesClock(LimitText limit) {
        return limit != null && (limit.unit() != null || limit.start() != null);
    }

    /** A limit that is none is told elsewhere. */
    private void timed(LimitText limit, MeasureFacts measure, String at) {
        if (!limit.wrong().isEmpty()) {
            return;
        }
        Optional<TakenIn> unit = TakenIn.under(limit.limit());
        if (unit.isEmpty()) {
            rules.say(
                    "C3",
                    at + "/limit",
                    "has a clock where the measure is a percentile: as recorded, or before an event, nothing says how long a case took");
        } else if (!unit.get().text().equals(measure.unit())) {
            rules.say(
                    "C3",
                    at + "/limit/unit",
                    "tells the time of a case in " + unit.get().text() + ", and the percentile is in " + measure.unit()
                            + ": one of them is another");
        }
    }
}
