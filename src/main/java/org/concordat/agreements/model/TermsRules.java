package org.concordat.agreements.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concordat.agreements.model.VersionText.Change;
import org.concordat.agreements.model.VersionText.ServiceLevel;
import org.concordat.agreements.model.VersionText.Variation;
import org.concordat.catalogue.model.ComputedFrom;
import org.concordat.catalogue.model.Direction;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;

/** Whether the text of a version holds together (rules V3, V4, B1, T2); every fault is told at once. */
public final class TermsRules {

    /** What the text refers to, as it is in the catalogue and among the council's areas. */
    public interface Known {
        /** Whether there is such a service. */
        boolean service(String slug);

        /** The measure's direction and source; empty where there is none such. */
        Optional<MeasureFacts> measure(String slug);

        /** Whether there is such a calendar. */
        boolean calendar(String slug);

        /** Whether the council has such an area. */
        boolean area(String slug);
    }

    /** What a ladder and a limit need to know of a measure. */
    public record MeasureFacts(Direction direction, ComputedFrom computedFrom) {}

    /** A fault and the number of the rule it breaks. */
    public record Broken(String rule, Fault fault) {}

    private final VersionText text;
    private final Known known;
    private final List<Broken> broken = new ArrayList<>();

    private TermsRules(VersionText text, Known known) {
        this.text = text;
        this.known = known;
    }

    /** What is wrong with a text; empty where it may be proposed. */
    public static List<Broken> broken(VersionText text, Known known) {
        TermsRules rules = new TermsRules(text, known);
        rules.dates();
        rules.scope();
        rules.serviceLevels();
        rules.variations();
        rules.doubles();
        return List.copyOf(rules.broken);
    }

    private void say(String rule, String pointer, String detail) {
        broken.add(new Broken(rule, new Fault(pointer, detail)));
    }

    private void dates() {
        if (text.commences() == null) {
            say("V2", "/commences", "says from which day the version applies");
        } else if (text.expires() != null && text.expires().isBefore(text.commences())) {
            say("V2", "/expires", "is not before commences");
        }
    }

    private void scope() {
        if (text.scope().isEmpty()) {
            say("V4", "/scope", "names at least one service");
        }
        Set<String> services = new HashSet<>();
        for (int i = 0; i < text.scope().size(); i++) {
            String service = text.scope().get(i).service();
            if (service == null || !known.service(service)) {
                say("V4", "/scope/" + i + "/service", "names a service of the partnership");
            } else if (!services.add(service)) {
                say("V4", "/scope/" + i + "/service", "names a service that no other line names");
            }
        }
    }

    private void serviceLevels() {
        Set<String> refs = new HashSet<>();
        for (int i = 0; i < text.serviceLevels().size(); i++) {
            ServiceLevel level = text.serviceLevels().get(i);
            String at = "/serviceLevels/" + i;
            if (Slug.parse(level.ref()).isEmpty() || !refs.add(level.ref())) {
                say("V4", at + "/ref", "is a slug that no other service level of the version has");
            }
            if (text.services().noneMatch(s -> s.equals(level.service()))) {
                say("V4", at + "/service", "names a service of the scope");
            }
            if (!"level".equals(level.dimension()) && !"quality".equals(level.dimension())) {
                say("V4", at + "/dimension", "is level or quality");
            }
            if (Period.Length.MONTH.text().equals(level.period())
                    == (Period.Length.QUARTER.text().equals(level.period())
                            || Period.Length.YEAR.text().equals(level.period()))) {
                say("B8", at + "/period", "is month, quarter or year");
            }
            measured(level, at);
        }
    }

    private void measured(ServiceLevel level, String at) {
        Optional<MeasureFacts> measure = Optional.ofNullable(level.measure()).flatMap(known::measure);
        if (measure.isEmpty()) {
            say("V4", at + "/measure", "names a measure of the partnership");
            return;
        }
        ladder(measure.get(), level.bands(), at);
        boolean cases = measure.get().computedFrom() == ComputedFrom.CASES;
        if (cases && level.limit() == null) {
            say("T2", at + "/limit", "is given where the measure is computed from cases");
        } else if (level.limit() != null) {
            limit(level.limit(), at);
        }
    }

    private void ladder(MeasureFacts measure, List<VersionText.BandText> bands, String at) {
        for (Ladder.Wrong wrong : Ladder.wrong(measure.direction(), bands)) {
            String rung = wrong.rung() < 0 ? "" : "/" + wrong.rung();
            say("B1", at + "/bands" + rung + wrong.attribute(), wrong.detail());
        }
    }

    private void limit(LimitText limit, String at) {
        for (LimitText.Wrong wrong : limit.wrong()) {
            say("T2", at + "/limit/" + wrong.attribute(), wrong.detail());
        }
        if (limit.calendar() != null && !known.calendar(limit.calendar())) {
            say("T1", at + "/limit/calendar", "names a shipped calendar or one of the partnership's own");
        }
    }

    private void variations() {
        Set<String> refs = new HashSet<>();
        for (int i = 0; i < text.variations().size(); i++) {
            Variation variation = text.variations().get(i);
            String at = "/variations/" + i;
            if (Slug.parse(variation.ref()).isEmpty() || !refs.add(variation.ref())) {
                say("V4", at + "/ref", "is a slug that no other variation of the version has");
            }
            if (variation.from() == null) {
                say("V4", at + "/from", "says from which day the variation holds");
            } else if (variation.to() != null && variation.to().isBefore(variation.from())) {
                say("V4", at + "/to", "is not before from");
            }
            if (variation.localNeed() == null || variation.localNeed().isBlank()) {
                say("V4", at + "/localNeed", "says which local need justifies the variation");
            }
            areas(variation, at);
            changes(variation, at);
        }
    }

    private void areas(Variation variation, String at) {
        if (variation.areas().isEmpty()) {
            say("V4", at + "/areas", "names at least one area");
        }
        for (int i = 0; i < variation.areas().size(); i++) {
            if (!known.area(variation.areas().get(i))) {
                say("V3", at + "/areas/" + i, "names an area of the council");
            }
        }
    }

    private void changes(Variation variation, String at) {
        if (variation.changes().isEmpty()) {
            say("V4", at + "/changes", "changes at least one service level");
        }
        for (int i = 0; i < variation.changes().size(); i++) {
            Change change = variation.changes().get(i);
            String place = at + "/changes/" + i;
            Optional<ServiceLevel> level =
                    Optional.ofNullable(change.serviceLevel()).flatMap(text::serviceLevel);
            if (level.isEmpty()) {
                say("V4", place + "/serviceLevel", "names a service level of the version");
                continue;
            }
            if (change.limit() != null) {
                limit(change.limit().over(base(level.get())), place);
                nested(change, base(level.get()), place);
            }
            twice(variation, i, place);
            if (change.bands() != null) {
                Optional.ofNullable(level.get().measure())
                        .flatMap(known::measure)
                        .ifPresent(m -> ladder(m, change.bands(), place));
            }
        }
    }

    /** An area within an area has both areas' variations: whatever stands over whatever, it must be a limit (rules V3, T2). */
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
                say(
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
                .forEach(attribute -> say("V3", at, "gives " + attribute + " of " + change.serviceLevel() + " again"));
    }

    private static LimitText base(ServiceLevel level) {
        return level.limit() == null ? LimitText.NOTHING : level.limit();
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
        for (String area : other.areas()) {
            if (!one.areas().contains(area)) {
                continue;
            }
            for (int i = 0; i < other.changes().size(); i++) {
                Change change = other.changes().get(i);
                Set<String> twice = new HashSet<>(attributes(change).keySet());
                one.changes().stream()
                        .filter(c -> change.serviceLevel() != null
                                && change.serviceLevel().equals(c.serviceLevel()))
                        .forEach(c -> attributes(c).keySet().stream()
                                .filter(twice::contains)
                                .forEach(attribute -> say(
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
