package org.concordat.agreements.model;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concordat.agreements.model.VersionText.Change;
import org.concordat.agreements.model.VersionText.ServiceLevel;
import org.concordat.agreements.model.VersionText.Variation;
import org.concordat.catalogue.model.LimitText;
import org.concordat.kernel.Slug;

/** Whether the variations of a version hold together, each by itself and all of them with each other (rules V3, V4). */
final class VariationRules {

    private final VersionText text;
    private final TermsRules.Known known;
    private final TermsRules rules;

    VariationRules(VersionText text, TermsRules.Known known, TermsRules rules) {
        this.text = text;
        this.known = known;
        this.rules = rules;
    }

    void check() {
        variations();
        doubles();
    }

    private void variations() {
        Set<String> refs = new HashSet<>();
        for (int i = 0; i < text.variations().size(); i++) {
            Variation variation = text.variations().get(i);
            String at = "/variations/" + i;
            if (Slug.parse(variation.ref()).isEmpty() || !refs.add(variation.ref())) {
                rules.say("V4", at + "/ref", "is a slug that no other variation of the version has");
            }
            if (variation.from() == null) {
                rules.say("V4", at + "/from", "says from which day the variation holds");
            } else if (variation.to() != null && variation.to().isBefore(variation.from())) {
                rules.say("V4", at + "/to", "is not before from");
            }
            if (variation.localNeed() == null || variation.localNeed().isBlank()) {
                rules.say("V4", at + "/localNeed", "says which local need justifies the variation");
            }
            areas(variation, at);
            changes(variation, at);
        }
    }

    private void areas(Variation variation, String at) {
        for (int i = 0; i < variation.areas().size(); i++) {
            if (!known.area(variation.areas().get(i))) {
                rules.say("V3", at + "/areas/" + i, "names an area of the council");
            }
        }
    }

    private void changes(Variation variation, String at) {
        if (variation.changes().isEmpty()) {
            rules.say("V4", at + "/changes", "changes at least one service level");
        }
        for (int i = 0; i < variation.changes().size(); i++) {
            Change change = variation.changes().get(i);
            String place = at + "/changes/" + i;
            Optional<ServiceLevel> level =
                    Optional.ofNullable(change.serviceLevel()).flatMap(text::serviceLevel);
            if (level.isEmpty()) {
                rules.say("V4", place + "/serviceLevel", "names a service level of the version");
                continue;
            }
            if (change.limit() != null && level.get().limit() == null) {
                rules.say("V3", place + "/limit", "changes a limit where the service level has none");
            } else if (change.limit() != null) {
                limited(change, rules.base(level.get()), place);
            }
            rules.weight(change.weight(), place);
            twice(variation, i, place);
            if (change.bands() != null) {
                Optional.ofNullable(level.get().measure())
                        .flatMap(known::measure)
                        .ifPresent(m -> rules.ladder(m, change.bands(), place));
            }
        }
    }

    /** A limit that is wrong by itself is told where it stands, not again where it varies. */
    private void limited(Change change, LimitText base, String at) {
        if (base.wrong().isEmpty()) {
            rules.limit(change.limit().over(base), change.limit().calendar(), at);
            nested(change, base, at);
        }
    }

    /**
     * An area within an area has both areas' variations, and areas may move under one another: whatever stands over whatever, it must
     * be a limit (rules V3, T2).
     */
    private void nested(Change change, LimitText base, String at) {
        Set<LimitText> others = new HashSet<>();
        text.variations().stream()
                .flatMap(variation -> variation.changes().stream())
                .filter(other -> change.serviceLevel().equals(other.serviceLevel()) && other.limit() != null)
                .forEach(other -> others.add(other.limit()));
        for (LimitText other : others) {
            if (other.over(base).wrong().isEmpty()
                    && change.limit().over(base).wrong().isEmpty()
                    && !change.limit().over(other.over(base)).wrong().isEmpty()) {
                rules.say(
                        "V3",
                        at + "/limit",
                        "is no limit within an area for which another variation gives " + other.given());
                return;
            }
        }
    }

    /** One variation gives an attribute of a service level once (rule V3). */
    private void twice(Variation variation, int place, String at) {
        Change change = variation.changes().get(place);
        Set<String> before = new HashSet<>();
        variation.changes().subList(0, place).stream()
                .filter(other -> change.serviceLevel().equals(other.serviceLevel()))
                .forEach(other -> before.addAll(attributes(other).keySet()));
        attributes(change).keySet().stream()
                .filter(before::contains)
                .forEach(attribute ->
                        rules.say("V3", at, "gives " + attribute + " of " + change.serviceLevel() + " again"));
    }

    /** Two variations that give the same attribute of one service level for the same area on the same date (rule V3). */
    private void doubles() {
        for (int i = 0; i < text.variations().size(); i++) {
            for (int j = 0; j < i; j++) {
                Variation one = text.variations().get(j);
                Variation other = text.variations().get(i);
                if (one.from() != null && other.from() != null && one.overlaps(other)) {
                    doubles(one, other, i);
                }
            }
        }
    }

    private void doubles(Variation one, Variation other, int place) {
        List<String> shared = one.areas().isEmpty() && other.areas().isEmpty()
                ? List.of("the council as a whole")
                : other.areas().stream().filter(one.areas()::contains).toList();
        for (String area : shared) {
            for (int i = 0; i < other.changes().size(); i++) {
                Change change = other.changes().get(i);
                Set<String> twice = new HashSet<>(attributes(change).keySet());
                one.changes().stream()
                        .filter(c -> change.serviceLevel() != null
                                && change.serviceLevel().equals(c.serviceLevel()))
                        .forEach(c -> attributes(c).keySet().stream()
                                .filter(twice::contains)
                                .forEach(attribute -> rules.say(
                                        "V3",
                                        "/variations/" + place + "/changes",
                                        "gives " + attribute + " of " + change.serviceLevel() + " for " + area
                                                + " while variation " + one.ref() + " gives it on the same days")));
            }
        }
    }

    private static Map<String, Object> attributes(Change change) {
        Map<String, Object> given = new java.util.TreeMap<>();
        if (change.limit() != null) {
            change.limit().given().forEach((name, value) -> given.put("limit." + name, value));
        }
        if (change.bands() != null) {
            given.put("bands", true);
        }
        if (change.weight() != null) {
            given.put("weight", true);
        }
        if (change.removed() != null) {
            given.put("removed", true);
        }
        return given;
    }
}
