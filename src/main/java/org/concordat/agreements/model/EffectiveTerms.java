package org.concordat.agreements.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.concordat.agreements.model.VersionText.BandText;
import org.concordat.agreements.model.VersionText.Change;
import org.concordat.agreements.model.VersionText.ServiceLevel;
import org.concordat.agreements.model.VersionText.Variation;

/** What applies for a service level, an area and a date: attribute by attribute from the area up its tree to the base (rule V3). */
public final class EffectiveTerms {

    private final TermsInForce terms;
    private final List<String> areaPath;
    private final LocalDate on;
    private final Map<String, Source> sources = new TreeMap<>();

    private EffectiveTerms(TermsInForce terms, List<String> areaPath, LocalDate on) {
        this.terms = terms;
        this.areaPath = areaPath;
        this.on = on;
    }

    /**
     * The service level of a version as it applies; empty where the version does not hold on the date, does not know it, or a
     * variation takes it out for the area.
     *
     * @param areaPath the area and those above it, the area first; empty for the council as a whole
     */
    public static Optional<EffectiveLevel> resolve(
            TermsInForce terms, String serviceLevel, List<String> areaPath, LocalDate on) {
        return Optional.of(terms)
                .filter(t -> t.holdsOn(on))
                .flatMap(t -> t.text().serviceLevel(serviceLevel))
                .flatMap(level -> new EffectiveTerms(terms, areaPath, on).resolve(level));
    }

    private record Held(Change change, Source source) {}

    private Optional<EffectiveLevel> resolve(ServiceLevel level) {
        List<Held> changes = changes(level.ref());
        if (removed(changes)) {
            return Optional.empty();
        }
        return Optional.of(new EffectiveLevel(
                terms.agreement(),
                terms.version(),
                level.ref(),
                level.service(),
                level.measure(),
                level.dimension(),
                level.period(),
                weight(level, changes),
                limit(level, changes),
                bands(level, changes),
                Map.copyOf(sources)));
    }

    /** What variations change of it on the date, nearest area first. */
    private List<Held> changes(String serviceLevel) {
        List<Held> held = new ArrayList<>();
        for (String area : areaPath) {
            for (Variation variation : terms.text().variations()) {
                if (variation.areas().contains(area) && variation.holdsOn(on)) {
                    variation.changes().stream()
                            .filter(c -> serviceLevel.equals(c.serviceLevel()))
                            .forEach(c ->
                                    held.add(new Held(c, Source.variation(terms.version(), variation.ref(), area))));
                }
            }
        }
        return held;
    }

    private boolean removed(List<Held> changes) {
        Optional<Held> said =
                changes.stream().filter(h -> h.change().removed() != null).findFirst();
        sources.put("scope", said.map(Held::source).orElse(base()));
        return said.filter(h -> h.change().removed()).isPresent();
    }

    private int weight(ServiceLevel level, List<Held> changes) {
        Optional<Held> said =
                changes.stream().filter(h -> h.change().weight() != null).findFirst();
        sources.put("weight", said.map(Held::source).orElse(base()));
        Integer weight = said.map(h -> h.change().weight()).orElse(level.weight());
        return weight == null ? 1 : weight;
    }

    private List<BandText> bands(ServiceLevel level, List<Held> changes) {
        Optional<Held> said =
                changes.stream().filter(h -> h.change().bands() != null).findFirst();
        sources.put("bands", said.map(Held::source).orElse(base()));
        return said.map(h -> h.change().bands()).orElse(level.bands());
    }

    private LimitText limit(ServiceLevel level, List<Held> changes) {
        if (level.limit() == null) {
            return null;
        }
        LimitText limit = LimitText.NOTHING;
        for (Held held : changes) {
            if (held.change().limit() != null) {
                note(limit, held.change().limit(), held.source());
                limit = limit.over(held.change().limit());
            }
        }
        note(limit, level.limit(), base());
        return limit.over(level.limit());
    }

    private void note(LimitText before, LimitText given, Source source) {
        given.given().keySet().stream()
                .filter(attribute -> !before.given().containsKey(attribute))
                .forEach(attribute -> sources.put("limit." + attribute, source));
    }

    private Source base() {
        return Source.base(terms.version());
    }
}
