package org.concordat.signals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import org.concordat.catalogue.MeasureEntry;
import org.concordat.catalogue.model.ComputedFrom;
import org.concordat.catalogue.model.Direction;
import org.concordat.catalogue.model.MeasureKind;
import org.concordat.catalogue.model.Rounding;
import org.concordat.kernel.Period;
import org.concordat.kernel.Ratio;
import org.concordat.performance.ResultView;
import org.concordat.signals.model.Forecast;
import org.concordat.signals.model.Pace;
import org.concordat.signals.model.WarningSentence;

/** What is foretold of a result of a running period (rule S3). */
record Foretold(ResultView result, Gauge gauge, Period period, LocalDate today) {

    /** Whether anything can be: a share of cases, at the service level's own period, with one target for all its areas. */
    boolean isPossible() {
        MeasureEntry measure = gauge.measure();
        return measure.kind() == MeasureKind.TIMELINESS
                && measure.computedFrom() == ComputedFrom.CASES
                && measure.direction() != Direction.WITHIN_RANGE
                && result.target() != null
                && period.length().text().equals(gauge.ownPeriod());
    }

    WarningView view(Seen seen) {
        Forecast forecast = forecast();
        BigDecimal probability = probability(forecast);
        return new WarningView(
                result.council(),
                result.service(),
                result.agreement(),
                result.serviceLevel(),
                gauge.slug(),
                result.period(),
                result.id(),
                result.target(),
                forecast.met(),
                forecast.missed(),
                result.counts().running(),
                forecast.toCome(),
                probability,
                sentence(result.serviceLevel() + " of " + result.council()),
                seen.asOf(),
                seen.knownOn());
    }

    private Forecast forecast() {
        return new Forecast(
                result.counts().met(), result.counts().missed(), Math.min(Forecast.MOST_TO_COME, toCome(decided())));
    }

    private long decided() {
        return result.counts().met() + result.counts().missed();
    }

    /** Null where nothing was decided yet. */
    private BigDecimal probability(Forecast forecast) {
        return decided() == 0 ? null : forecast.probability(met -> misses(met, forecast.all()));
    }

    /** How many of those to come must be met at least; empty where not even all are enough, or where fewer are better. */
    OptionalLong needed() {
        Forecast forecast = forecast();
        return gauge.measure().direction() == Direction.HIGHER_IS_BETTER
                ? forecast.needed(met -> misses(met, forecast.all()))
                : OptionalLong.empty();
    }

    private long toCome(long decided) {
        int gone = (int) ChronoUnit.DAYS.between(period.first(), today) + 1;
        int left = (int) ChronoUnit.DAYS.between(today, period.last());
        return new Pace(gauge.measure().countedBy(), decided, result.counts().running(), gone, left).toCome();
    }

    /** As its band would be decided: on the exact share, or on the value that the measure rounds (rule B1). */
    private boolean misses(long met, long all) {
        Ratio value = gauge.measure().definition().inUnit(Ratio.of(met, all));
        Rounding rounding = gauge.measure().rounding();
        Ratio judged = rounding == null ? value : Ratio.of(value.rounded(rounding.decimals(), rounding.mode()));
        int compared = judged.compareTo(result.target());
        return gauge.measure().direction() == Direction.HIGHER_IS_BETTER ? compared < 0 : compared > 0;
    }

    /**
     * What it says.
     *
     * @param of whose service level: {@code premises-in-time of kettering}
     */
    String sentence(String of) {
        String subject = of + " in " + inWords();
        Forecast forecast = forecast();
        BigDecimal probability = probability(forecast);
        return probability == null
                ? WarningSentence.ofNothing(subject)
                : new WarningSentence(result.target().toPlainString() + " %", subject, forecast, probability).text();
    }

    private String inWords() {
        return period.length() == Period.Length.MONTH ? WarningSentence.period(period) : period.toString();
    }
}
