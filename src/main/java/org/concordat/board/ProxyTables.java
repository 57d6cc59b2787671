package org.concordat.board;

import java.util.List;
import org.concordat.benefits.ProxyView;
import org.concordat.board.CostTable.Entry;
import org.concordat.board.CostTable.Row;
import org.concordat.board.SectionView.Part;

/** What units of social goods are taken to be worth, as tables: each with its versions, the latest first. */
final class ProxyTables {

    private ProxyTables() {}

    static List<Part> parts(List<ProxyView> proxies) {
        return proxies.stream().map(ProxyTables::table).map(Part::open).toList();
    }

    private static CostTable table(ProxyView proxy) {
        List<Row> rows = proxy.versions().stream()
                .sorted((one, other) -> Integer.compare(other.number(), one.number()))
                .map(version -> Row.of(
                        "Version " + version.number(),
                        List.of(
                                Entry.of(Words.day(version.from())),
                                Entry.of(Pounds.of(version.value())),
                                Entry.of(version.source()))))
                .toList();
        return CostTable.of(
                "proxy-" + proxy.proxy(),
                proxy.title() + ", in " + proxy.unit().replace('-', ' '),
                false,
                List.of("Version", "In force from", "Worth", "Who says so"),
                rows);
    }
}
