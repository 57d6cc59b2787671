package org.concordat.agreements.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.agreements.model.VersionText.ServiceLevel;
import org.concordat.catalogue.model.ComputedFrom;
import org.concordat.catalogue.model.Direction;
import org.concordat.catalogue.model.LimitText;
import org.concordat.catalogue.model.MeasureDefinition;
import org.concordat.catalogue.model.MeasureKind;
import org.concordat.catalogue.model.TermsDefaults;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;

/** Whether the text of a version holds together (rules V3, V4, B1 to B4, B7, B8, C3, T2, F1, G4); every fault is told at once. */
public final class TermsRules {

    /** What the text refers to, as it is in the catalogue and among the council's areas. */
    public interface Known {
        /** Whether there is such a service. */
        boolean service(String slug);

        /** The measure's direction and source; empty where there is none such. */
        Optional<MeasureFacts> measure(String slug);

        /** What the partnership has settled for a service. */
        TermsDefaults defaults(String service);

        /** Whether there is such a calendar. */
        boolean calendar(String slug);

        /** Whether the council has such an area. */
        boolean area(String slug);
    }

    /** What a ladder, a limit, credits and a composite need to know of a measure. */
    public record MeasureFacts(Direction direction, ComputedFrom computedFrom, String unit, MeasureKind kind) {

        /** The facts of a measure. */
        public static MeasureFacts of(MeasureDefinition measure) {
            return new MeasureFacts(measure.direction(), measure.computedFrom(), measure.unit(), measure.kind());
        }

        /** Whether it is a composite that weighs another measure: one in percent that improves the same way, and no composite. */
        public boolean weighs(MeasureFacts other) {
            return kind == MeasureKind.COMPOSITE
                    && other.kind != MeasureKind.COMPOSITE
                    && MeasureDefinition.PERCENT.equals(other.unit)
                    && direction == other.direction;
        }
    }

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
        new MeasuredRules(text, known, rules).check();
        new VariationRules(text, known, rules).check();
        new CreditRules(text, known, rules).check();
        new ConsequenceRules(text, rules).check();
        return List.copyOf(rules.broken);
    }

    void say(String rule, String pointer, String detail) {
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
            if (Period.Length.parse(level.period()).isEmpty()) {
                say("B8", at + "/period", "is month, quarter or year");
            }
            weight(level.weight(), at);
            measured(level, at);
        }
    }

    void weight(Integer weight, String at) {
        if (weight != null && (weight < 1 || weight > TermsDefaults.HEAVIEST)) {
            say("B8", at + "/weight", "is 1 to " + TermsDefaults.HEAVIEST);
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
            limit(base(level), base(level).calendar(), at);
        }
    }

    void ladder(MeasureFacts measure, List<VersionText.BandText> bands, String at) {
        for (Ladder.Wrong wrong : Ladder.wrong(measure.direction(), bands)) {
            String rung = wrong.rung() < 0 ? "" : "/" + wrong.rung();
            say("B1", at + "/bands" + rung + wrong.attribute(), wrong.detail());
        }
    }

    /** @param calendar that is looked up; null for none */
    void limit(LimitText limit, String calendar, String at) {
        for (LimitText.Wrong wrong : limit.wrong()) {
            say("T2", at + "/limit/" + wrong.attribute(), wrong.detail());
        }
        if (calendar != null && !known.calendar(calendar)) {
            say("T1", at + "/limit/calendar", "names a shipped calendar or one of the partnership's own");
        }
    }

    /** The limit of a service level as it stands before any variation. */
    LimitText base(ServiceLevel level) {
        return level.service() == null
                ? level.limit()
                : level.limit().over(known.defaults(level.service()).limit());
    }
}
