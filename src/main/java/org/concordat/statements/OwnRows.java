package org.concordat.statements;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.concordat.consequences.CreditView;

/** The rows of lines that are of no pool: what goes to or comes from the provider, passes on, is credited, carried forward or summed up. */
final class OwnRows {

    private final ExplanationView.WorkingsView workings;
    private final StatementView statement;
    private final RowWriter rows;
    private final Set<SuccessionWorkings> written = new HashSet<>();

    OwnRows(ExplanationView explained, RowWriter rows) {
        this.workings = explained.workings();
        this.statement = explained.statement();
        this.rows = rows;
    }

    void line(StatementLineView line) {
        switch (line.kind()) {
            case "gain-share" -> {
                gain();
                share();
            }
            case "credit" ->
                workings.credits().stream()
                        .filter(of -> of.reference().equals(line.reference()))
                        .forEach(this::credit);
            case "carried-forward" ->
                workings.balances().stream()
                        .filter(of -> of.year().equals(line.reference()))
                        .forEach(this::balance);
            case "succession" ->
                workings.successions().stream()
                        .filter(of -> of.council().equals(line.reference()))
                        .forEach(this::succession);
            default -> {}
        }
        sums(line);
    }

    /** What is of no line, or of several. */
    void rest() {
        if (statement.lines().stream().noneMatch(line -> line.kind().equals("gain-share"))) {
            gain();
        }
        workings.successions().stream()
                .filter(of -> !written.contains(of))
                .toList()
                .forEach(this::succession);
    }

    private void gain() {
        YearOutturn gain = workings.gain();
        if (gain == null) {
            return;
        }
        rows.step("gain", null)
                .money("budget", gain.budget())
                .money("outturn", gain.outturn())
                .out()
                .money("difference", gain.difference())
                .money("provider", gain.provider());
        int place = 1;
        for (YearOutturn.Portion of : gain.portions()) {
            rows.step("band", Integer.toString(place++))
                    .value("up to percent", of.upTo())
                    .value("percent", of.percent())
                    .pounds("from", null, of.from());
            if (of.to() != null) {
                rows.pounds("to", null, of.to());
            }
            rows.out().pounds("within", null, of.within()).pounds("provider", null, of.provider());
        }
    }

    private void share() {
        GainShareWorkings share = workings.gainShare();
        if (share == null) {
            return;
        }
        rows.step("gain-share", null)
                .money("provider", share.provider())
                .text("weighed", share.weighed())
                .value("weight", statement.council(), share.weight())
                .value("weights", share.weights())
                .out()
                .pounds("pounds", statement.council(), share.pounds());
        int place = 1;
        for (GainShareWorkings.Remainder each : share.remainders()) {
            rows.step("remainder", Integer.toString(place++))
                    .value("penny", each.own() ? statement.council() : null, each.penny());
        }
    }

    private void succession(SuccessionWorkings of) {
        written.add(of);
        String place = Integer.toString(workings.successions().indexOf(of) + 1);
        rows.step("succession", place)
                .text("council", of.council())
                .value("from", of.from())
                .money("amount", of.amount());
        int part = 1;
        for (SuccessionWorkings.Successor to : of.successors()) {
            rows.step("successor", place + "." + part++)
                    .value("percent", to.council(), to.percent())
                    .out()
                    .pounds("pounds", to.council(), to.pounds(), to.amount());
        }
    }

    private void credit(CreditWorkings of) {
        CreditView made = of.made();
        rows.step("credit", null).text("period", of.period()).text("agreement", of.agreement());
        if (made != null) {
            rows.value("version", made.version()).text("basis", made.basis()).value("rate", made.rate());
        }
        rows.money("earlier", of.earlier()).out().money("credited", of.credited());
        if (made != null) {
            int place = 1;
            for (CreditView.Line line : made.lines()) {
                credited(line, Integer.toString(place++));
            }
            place = 1;
            for (CreditView.Cap cap : made.caps()) {
                cap(cap, Integer.toString(place++));
            }
        }
    }

    private void credited(CreditView.Line line, String place) {
        rows.step("credit-line", place)
                .text("service level", line.serviceLevel())
                .text("service", line.service())
                .text("band", line.band())
                .value("points", line.points())
                .value("missed by", line.missedBy())
                .pounds("charge", null, line.pounds())
                .text("workings", line.workings())
                .out()
                .value("part", line.part())
                .money("claimed", line.claimed())
                .money("after caps", line.capped())
                .money("amount", line.amount());
    }

    private void cap(CreditView.Cap cap, String place) {
        rows.step("credit-cap", place)
                .text("service", cap.service())
                .value("percent", cap.percent())
                .pounds("charge", null, cap.pounds())
                .money("claimed", cap.claimed())
                .out()
                .money("at most", cap.most())
                .text("scaled down", cap.applied() ? "yes" : "no");
    }

    private void balance(BalanceWorkings of) {
        rows.step("balance", null)
                .text("carried", of.carried())
                .value("statement", of.statement())
                .out()
                .money("balance", of.balance());
    }

    /** What a line of a year sums up. */
    private void sums(StatementLineView line) {
        List<StatementView> sums = workings.sums();
        for (int i = 0; i < sums.size(); i++) {
            StatementView of = sums.get(i);
            rows.step("sum", Integer.toString(i + 1));
            of.lines().stream()
                    .filter(part ->
                            part.kind().equals(line.kind()) && part.reference().equals(line.reference()))
                    .forEach(part ->
                            rows.money(of.kind() + " " + of.number(), of.period() + ", " + of.id(), part.amount()));
        }
    }
}
