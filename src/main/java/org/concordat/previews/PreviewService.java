package org.concordat.previews;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.agreements.Drafted;
import org.concordat.agreements.TermsBook;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.agreements.model.TermsInForce;
import org.concordat.consequences.CreditMaker;
import org.concordat.consequences.model.Credit;
import org.concordat.kernel.Money;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.performance.Previews;
import org.concordat.performance.ResultView;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.Registry;

/** Tries versions on past periods (rule V5). */
@ApplicationScoped
class PreviewService {

    private final Previews previews;
    private final TermsBook terms;
    private final Registry registry;
    private final Actings actings;

    PreviewService(Previews previews, TermsBook terms, Registry registry, Actings actings) {
        this.previews = previews;
        this.terms = terms;
        this.registry = registry;
        this.actings = actings;
    }

    @Transactional
    PreviewView preview(Slug partnership, NewPreview asked) {
        Acting acting = actings.in(partnership.value());
        List<Period> periods = asked.periods();
        Drafted draft = terms.drafted(
                acting.partnership().id(),
                asked.agreement(),
                asked.version(),
                periods.get(0).first());
        Previews.Preview preview = previews.of(acting, draft, periods);
        List<TermsInForce> signed = terms.inForce(acting.partnership().id(), draft.councilId(), null).stream()
                .filter(t -> t.agreement().equals(draft.terms().agreement()))
                .toList();
        Side now = new Side(preview.now(), signed, periods);
        Side then = new Side(preview.then(), List.of(draft.terms()), periods);
        return new PreviewView(
                draft.terms().agreement(),
                registry.organisation(draft.councilId()).orElseThrow().slug().value(),
                asked.version(),
                asked.from(),
                asked.to(),
                lines(now, then),
                new PreviewView.Points(points(preview.now()), points(preview.then())),
                new PreviewView.Credits(now.credited(), then.credited()));
    }

    /** Results by the terms of one side of the comparison, with what is credited for them. */
    private static final class Side {

        private final Map<String, ResultView> byId;
        private final Map<Period, Credit> credits = new LinkedHashMap<>();

        Side(List<ResultView> results, List<TermsInForce> versions, List<Period> periods) {
            byId = results.stream()
                    .collect(Collectors.toMap(ResultView::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
            periods.forEach(period -> {
                List<ResultView> whole = results.stream()
                        .filter(r -> r.area() == null && r.period().equals(period.toString()))
                        .toList();
                credits.put(
                        period,
                        whole.isEmpty()
                                ? Credit.NONE
                                : CreditMaker.of(whole.get(0).council(), period, versions, whole));
            });
        }

        PreviewView.Seen seen(String id) {
            ResultView result = byId.get(id);
            return result == null ? null : PreviewView.Seen.of(result, credit(result));
        }

        private MoneyText credit(ResultView result) {
            if (result.area() != null) {
                return null;
            }
            return credits.get(Period.parse(result.period()).orElseThrow()).lines().stream()
                    .filter(line -> line.claim().serviceLevel().equals(result.serviceLevel()))
                    .map(Credit.Line::amount)
                    .reduce(Money::plus)
                    .map(MoneyText::of)
                    .orElse(null);
        }

        MoneyText credited() {
            return MoneyText.of(credits.values().stream().map(Credit::total).reduce(Money.NOTHING, Money::plus));
        }
    }

    private static List<PreviewView.Line> lines(Side now, Side then) {
        return Stream.concat(now.byId.keySet().stream(), then.byId.keySet().stream())
                .distinct()
                .map(id -> line(now.byId.getOrDefault(id, then.byId.get(id)), now.seen(id), then.seen(id)))
                .toList();
    }

    private static PreviewView.Line line(ResultView either, PreviewView.Seen now, PreviewView.Seen then) {
        return new PreviewView.Line(either.period(), either.service(), either.serviceLevel(), either.area(), now, then);
    }

    private static int points(List<ResultView> results) {
        return results.stream()
                .map(ResultView::points)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }
}
