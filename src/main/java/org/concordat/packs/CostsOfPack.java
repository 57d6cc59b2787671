package org.concordat.packs;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.costs.CostPools;
import org.concordat.costs.SharesSeen;
import org.concordat.costs.YearSeen;
import org.concordat.costs.model.Basis;
import org.concordat.costs.model.CouncilShare;
import org.concordat.costs.model.PoolShares;
import org.concordat.costs.model.Stage;
import org.concordat.costs.model.Working;
import org.concordat.kernel.Money;
import org.concordat.kernel.Period;
import org.concordat.kernel.Period.Length;
import org.concordat.packs.model.PackCosts;
import org.concordat.packs.model.PackCosts.PackPool;
import org.concordat.packs.model.PackCosts.PackShare;
import org.concordat.packs.model.SmallNumbers;
import org.concordat.statements.CostYearView;
import org.concordat.statements.StatementBook;

/** What councils share of a year's costs, as a pack tells it; nothing of what one council alone is charged. */
@ApplicationScoped
class CostsOfPack {

    private static final String UNPLANNED = "unplanned";
    private static final Set<String> VOLUMES = Set.of("driver", "unit");

    private final SharesSeen shares;
    private final CostPools pools;
    private final StatementBook statements;

    CostsOfPack(SharesSeen shares, CostPools pools, StatementBook statements) {
        this.shares = shares;
        this.pools = pools;
        this.statements = statements;
    }

    /** The year's two stages. */
    private record Read(YearSeen budget, YearSeen actual) {

        Stream<PoolShares> pools() {
            return Stream.concat(budget.pools().stream(), actual.pools().stream());
        }
    }

    PackCosts of(Making making) {
        UUID partnership = making.acting().partnership().id();
        Period year = Period.containing(making.period().last(), Length.YEAR);
        Optional<CostYearView> course = statements.year(making.acting().partnership(), year, making.now());
        Read read = new Read(
                shares.of(making.acting(), year, Stage.BUDGET, making.now()),
                shares.of(making.acting(), year, Stage.ACTUAL, making.now()));
        Map<String, String> titles = pools.titles(partnership, making.now());
        return new PackCosts(
                year.toString(),
                course.map(CostYearView::state).orElse(UNPLANNED),
                course.map(CostYearView::bills).orElse(null),
                course.map(CostYearView::billed).orElse(null),
                MoneyText.of(shared(read.budget())),
                MoneyText.of(shared(read.actual())),
                names(read.pools().map(PoolShares::pool)).stream()
                        .map(pool -> pool(pool, titles.getOrDefault(pool, pool), read, making.addresses()))
                        .toList(),
                names(read.pools().flatMap(pool -> pool.councils().stream()).map(CouncilShare::council)).stream()
                        .map(council ->
                                new PackShare(council, share(read.budget(), council), share(read.actual(), council)))
                        .toList(),
                making.addresses().known("cost-years/" + year));
    }

    private static TreeSet<String> names(Stream<String> all) {
        return all.collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    private static Money shared(YearSeen seen) {
        return seen.pools().stream().map(PoolShares::shared).reduce(Money.NOTHING, Money::plus);
    }

    private static PackPool pool(String pool, String title, Read read, Addresses addresses) {
        YearSeen explained = read.budget().pool(pool).isPresent() ? read.budget() : read.actual();
        return new PackPool(
                pool,
                title,
                amount(read.budget().pool(pool).map(PoolShares::shared)),
                amount(read.actual().pool(pool).map(PoolShares::shared)),
                read.pools().filter(of -> of.pool().equals(pool)).anyMatch(of -> isSmall(of.working())),
                addresses.known("apportionments/" + explained.apportionment(pool) + "/explanation"));
    }

    /** Whether a volume that the pool is shared by is a small number: what is borne tells it to whoever knows the tariff (rule P3). */
    static boolean isSmall(Working working) {
        return VOLUMES.contains(working.step())
                        && working.facts().stream()
                                .filter(fact -> fact.organisation() != null)
                                .filter(fact -> Basis.parse(fact.name()).isPresent())
                                .anyMatch(fact -> isSmall(fact.value()))
                || working.parts().stream().anyMatch(CostsOfPack::isSmall);
    }

    /** An exact number: {@code 7}, {@code 7/2}. */
    private static boolean isSmall(String exact) {
        String[] parts = exact.split("/");
        BigInteger over = parts.length == 1 ? BigInteger.ONE : new BigInteger(parts[1]);
        BigInteger number = new BigInteger(parts[0]);
        return number.signum() > 0 && number.compareTo(over.multiply(BigInteger.valueOf(SmallNumbers.LEAST))) < 0;
    }

    private static MoneyText share(YearSeen seen, String council) {
        List<CouncilShare> own =
                seen.pools().stream().flatMap(pool -> pool.of(council).stream()).toList();
        return own.isEmpty()
                ? null
                : MoneyText.of(own.stream().map(CouncilShare::shared).reduce(Money.NOTHING, Money::plus));
    }

    private static MoneyText amount(Optional<Money> of) {
        return of.map(MoneyText::of).orElse(null);
    }
}
