package org.concordat.agreements.model;

import java.util.List;
import java.util.Map;
import org.concordat.agreements.model.VersionText.BandText;
import org.concordat.catalogue.model.LimitText;

/**
 * A service level as it applies for an area on a date, each attribute with where it came from.
 *
 * @param limit whole; null where the measure is not computed from cases
 * @param sources by attribute: {@code limit.amount}, {@code limit.calendar} ..., {@code bands}, {@code weight}, {@code scope}
 */
public record EffectiveLevel(
        String agreement,
        int version,
        String ref,
        String service,
        String measure,
        String dimension,
        String period,
        int weight,
        LimitText limit,
        List<BandText> bands,
        Map<String, Source> sources) {}
