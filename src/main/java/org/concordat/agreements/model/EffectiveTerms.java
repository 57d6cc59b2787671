package org.concordat.agreements.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.concordat.agreements.model.VersionText.BandText;
import org.concordat.agreements.model.VersionText.Change;
import org.concordat.agreements.model.VersionText.ServiceLevel;
import org.concordat.agreements.model.VersionText.Variation;
import org.concordat.catalogue.model.LimitText;

/**
 * What applies for a service level, an area and a date: attribute by attribute from the area up its tree, by way of what varies for the
 * council as a whole, to the base and to what the partnership has settled for the service (rule V3).
 */
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
                Collections.unmodifiableMap(sources)));
    }

    /** What variations change of it on the date, nearest area first, those of the whole council last. */
    private List<Held> changes(String serviceLevel) {
        List<Held> held = new ArrayList<>();
        for (String area : areaPath) {
            for (Variation variation : terms.text().variations()) {
                if (variation.areas().contains(area) && variation.holdsOn(on)) {
                    held(variation, serviceLevel, area).forEach(held::add);
                }
            }
        }
        terms.text().variations().stream()
                .filter(variation -> variation.areas().isEmpty() && variation.holdsOn(on))
                .flatMap(variation -> held(variation, serviceLevel, null))
                .forEach(held::add);
        return held;
    }

    private Stream<Held> held(Variation variation, String serviceLevel, String area) {
        return variation.changes().stream()
                .filter(c -> serviceLevel.equals(c.serviceLevel()))
                .map(c -> new Held(c, Source.variation(terms.version(), variation.ref(), area)));
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
        Integer settled = terms.defaults(level.service()).weight();
        boolean open = level.weight() == null && settled != null;
        sources.put("weight", said.map(Held::source).orElse(open ? Source.serviceDefault(terms.version()) : base()));
        Integer weight = said.map(h -> h.change().weight()).orElse(open ? settled : level.weight());
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
                limit = filled(limit, held.change().limit(), held.source());
            }
        }
        limit = filled(limit, level.limit(), base());
        return filled(limit, terms.defaults(level.service()).limit(), Source.serviceDefault(terms.version()));
    }

    private LimitText filled(LimitText before, LimitText from, Source source) {
        LimitText after = before.over(from);
        after.given().keySet().stream()
                .filter(attribute -> !before.given().containsKey(attribute))
                .forEach(attribute -> sources.put("limit." + attribute, source));
        return after;
    }

    private Source base() {
        return Source.base(terms.version());
    }
}
