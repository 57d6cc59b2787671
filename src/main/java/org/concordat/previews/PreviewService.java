package org.concordat.previews;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
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
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.Turns;
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
    @TransactionConfiguration(timeout = Turns.LONGEST_SECONDS)
    PreviewView preview(Slug partnership, NewPreview asked) {
        Acting acting = actings.in(partnership.value());
        List<Period> periods = asked.periods();
        Drafted draft = terms.drafted(
                acting.partnership().id(),
                asked.agreement(),
                asked.version(),
                periods.get(0).first());
        Previews.Preview preview = previews.of(acting, draft, periods);
        return new PreviewView(
                draft.terms().agreement(),
                registry.organisation(draft.councilId()).orElseThrow().slug().value(),
                asked.version(),
                asked.from(),
                asked.to(),
                lines(preview),
                new PreviewView.Points(points(preview.now()), points(preview.then())));
    }

    private static List<PreviewView.Line> lines(Previews.Preview preview) {
        Map<String, ResultView> now = byId(preview.now());
        Map<String, ResultView> then = byId(preview.then());
        return Stream.concat(now.keySet().stream(), then.keySet().stream())
                .distinct()
                .map(id -> line(now.get(id), then.get(id)))
                .toList();
    }

    private static Map<String, ResultView> byId(List<ResultView> results) {
        return results.stream()
                .collect(Collectors.toMap(ResultView::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    private static PreviewView.Line line(ResultView now, ResultView then) {
        ResultView either = now == null ? then : now;
        return new PreviewView.Line(
                either.period(),
                either.service(),
                either.serviceLevel(),
                either.area(),
                PreviewView.Seen.of(now),
                PreviewView.Seen.of(then));
    }

    private static int points(List<ResultView> results) {
        return results.stream()
                .map(ResultView::points)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }
}
