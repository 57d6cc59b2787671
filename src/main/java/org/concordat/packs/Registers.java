package org.concordat.packs;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.concordat.benefits.BenefitSummaryView;
import org.concordat.benefits.RegistersSeen;
import org.concordat.benefits.RiskView;
import org.concordat.governance.DecisionView;
import org.concordat.governance.GovernanceSeen;
import org.concordat.kernel.Period;
import org.concordat.kernel.Period.Length;
import org.concordat.packs.model.PackBenefit;
import org.concordat.packs.model.PackDecision;
import org.concordat.packs.model.PackRisk;
import org.concordat.packs.model.PackSignal;
import org.concordat.signals.ChartLineView;
import org.concordat.signals.ControlChartsSeen;

/** What the registers say, as a pack tells it: risks, benefits, decisions; and what is signal and what is noise. */
@ApplicationScoped
class Registers {

    private static final List<String> TO_BE_TAKEN = List.of("draft", "open");

    private final RegistersSeen registers;
    private final GovernanceSeen governance;
    private final ControlChartsSeen signals;

    Registers(RegistersSeen registers, GovernanceSeen governance, ControlChartsSeen signals) {
        this.registers = registers;
        this.governance = governance;
        this.signals = signals;
    }

    RegistersSeen.Registers read(Making making) {
        return registers.of(making.acting(), making.now());
    }

    /** The open ones that are risks to all, the highest first: one to a single council stays between it, the provider and the board. */
    List<PackRisk> risks(Making making, RegistersSeen.Registers read) {
        return read.risks().stream()
                .filter(risk -> risk.state().equals("open") && risk.council() == null)
                .map(risk -> risk(risk, making.addresses()))
                .sorted(Comparator.comparing(PackRisk::score).reversed().thenComparing(PackRisk::risk))
                .toList();
    }

    private static PackRisk risk(RiskView of, Addresses addresses) {
        List<RiskView.Scored> scorings = of.scorings();
        return new PackRisk(
                of.risk(),
                of.title(),
                of.cause(),
                of.effect(),
                of.action(),
                of.likelihood(),
                of.impact(),
                of.score(),
                scorings.size() < 2 ? null : scorings.get(scorings.size() - 2).score(),
                of.target(),
                of.aboveTarget(),
                of.owner().organisation(),
                of.reviewOn(),
                of.overdue(),
                of.response(),
                addresses.known("risks/" + of.risk()));
    }

    /** The sums of the financial year in which the period ends. */
    List<PackBenefit> benefits(Making making, RegistersSeen.Registers read) {
        Period year = Period.containing(making.period().last(), Length.YEAR);
        List<PackBenefit> found = new ArrayList<>();
        for (BenefitSummaryView.OfKind kind : read.sums().sums().kinds()) {
            kind.years().stream()
                    .filter(of -> of.year().equals(year.toString()))
                    .map(of -> benefit(kind.kind(), of, making.addresses()))
                    .forEach(found::add);
        }
        return found;
    }

    private static PackBenefit benefit(String kind, BenefitSummaryView.Year of, Addresses addresses) {
        return new PackBenefit(
                kind,
                of.year(),
                of.planned(),
                of.actual(),
                of.awaited(),
                of.cumulativePlanned(),
                of.cumulativeActual(),
                addresses.known("benefit-summary"));
    }

    /** What was decided in the period, in that order, then what is to be decided. */
    List<PackDecision> decisions(Making making) {
        return governance.decided(making.acting(), making.today(), making.now()).decisions().stream()
                .filter(decision -> TO_BE_TAKEN.contains(decision.state()) || making.in(decision.declaredAt()))
                .map(decision -> decision(decision, making))
                .sorted(Comparator.comparing(PackDecision::declaredAt, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(PackDecision::decision))
                .toList();
    }

    private static PackDecision decision(DecisionView of, Making making) {
        return new PackDecision(
                of.id().toString(),
                of.title(),
                of.text(),
                of.subject().matter(),
                of.subject().ref(),
                of.declaredAt() != null,
                of.state(),
                of.level(),
                of.votesUntil(),
                of.declaredAt(),
                making.addresses().now("decisions/" + of.id()));
    }

    /** What each service level's control chart says up to the last month of the period. */
    List<PackSignal> signals(Making making, ReadResults results) {
        Period last = Period.containing(making.period().last(), Length.MONTH);
        return signals.charts(making.partnership(), last, making.now(), making.now()).stream()
                .filter(chart -> chart.latest() != null)
                .map(chart -> signal(chart, last, making, results))
                .toList();
    }

    private static PackSignal signal(ChartLineView of, Period last, Making making, ReadResults results) {
        return new PackSignal(
                of.chart(),
                of.council(),
                of.service(),
                of.agreement(),
                of.serviceLevel(),
                of.sentence(),
                of.signals().size(),
                results.mayRestOnSmall(ResultsOfPack.charted(last), of.council(), of.agreement(), of.serviceLevel()),
                making.addresses().judged("control-charts/" + of.chart() + "?to=" + last));
    }
}
