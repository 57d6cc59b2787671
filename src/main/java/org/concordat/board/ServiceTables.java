package org.concordat.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.board.CostTable.Entry;
import org.concordat.board.Filters.Sort;
import org.concordat.board.TableView.Row;
import org.concordat.kernel.Slug;

/**
 * Results of all councils in tables of whole services: as many in one as a screen is wide, so that few service levels stand beside each
 * other, and as many on a page as can be read.
 *
 * @param home address of the page of all results
 * @param shown what is to be in the tables
 * @param names of councils, by slug
 * @param filters with the period that is shown
 * @param bounds of the period, in words
 * @param pointless what a cell says where no points arise
 */
record ServiceTables(
        String home, List<Shown> shown, UnaryOperator<String> names, Filters filters, String bounds, String pointless) {

    /** How many cells a page has at most, unless one service alone has more. */
    static final int MOST_CELLS = 300;

    /** How many service levels stand beside each other, unless one service alone has more. */
    private static final int MOST_COLUMNS = 5;

    /** Of more councils than these, those that missed nothing are folded away where the worst stand first. */
    private static final int MANY = 12;

    private Map<String, List<Shown>> byService() {
        return shown.stream().collect(Collectors.groupingBy(Shown::service, TreeMap::new, Collectors.toList()));
    }

    /** The services of each page, in order; one page without any where there are none. */
    List<List<String>> pages() {
        List<List<String>> pages = new ArrayList<>();
        List<String> page = new ArrayList<>();
        long cells = 0;
        for (Map.Entry<String, List<Shown>> service : byService().entrySet()) {
            long more = cells(service.getValue());
            if (!page.isEmpty() && cells + more > MOST_CELLS) {
                pages.add(List.copyOf(page));
                page.clear();
                cells = 0;
            }
            page.add(service.getKey());
            cells += more;
        }
        pages.add(List.copyOf(page));
        return List.copyOf(pages);
    }

    private static long cells(List<Shown> ofService) {
        return ofService.stream().map(Shown::council).distinct().count() * columns(ofService);
    }

    private static long columns(List<Shown> ofService) {
        return ofService.stream().map(Shown::serviceLevel).distinct().count();
    }

    /** The tables of some services. */
    List<ResultTable> of(List<String> services) {
        Map<String, List<Shown>> byService = byService();
        List<ResultTable> tables = new ArrayList<>();
        List<String> table = new ArrayList<>();
        long columns = 0;
        for (String service : services) {
            long more = columns(byService.get(service));
            if (!table.isEmpty() && columns + more > MOST_COLUMNS) {
                tables.addAll(tables(table, byService));
                table.clear();
                columns = 0;
            }
            table.add(service);
            columns += more;
        }
        if (!table.isEmpty()) {
            tables.addAll(tables(table, byService));
        }
        return tables;
    }

    /** The table of services that stand beside each other; of many councils those that missed nothing are folded away. */
    private List<ResultTable> tables(List<String> services, Map<String, List<Shown>> byService) {
        List<Shown> all = services.stream()
                .flatMap(service -> byService.get(service).stream())
                .toList();
        Columns columns = Columns.of(all, home + "/results/", pointless);
        Map<String, List<Shown>> byCouncil = all.stream().collect(Collectors.groupingBy(Shown::council));
        boolean fold = filters.sort() == Sort.WORST && byCouncil.size() > MANY;
        Map<Boolean, List<Row>> rows = byCouncil.entrySet().stream()
                .sorted(order())
                .collect(Collectors.partitioningBy(
                        of -> fold && severity(of.getValue()) == 0,
                        Collectors.mapping(of -> row(columns, of.getKey(), of.getValue()), Collectors.toList())));
        ResultTable open = new ResultTable(
                "results-" + services.get(0),
                Words.list(services.stream().map(Words::name).toList()) + ": how each council was served, " + bounds,
                "Council",
                "by area",
                columns.heads(),
                rows.get(false));
        List<Row> others = rows.get(true);
        ResultTable folded = open.folded(
                rows.get(false).isEmpty() ? open.id() : open.id() + "-others",
                others,
                Words.list(services.stream().map(Words::name).toList()) + ": " + Words.count(others.size(), "council")
                        + " of " + byCouncil.size() + " missed no target");
        return Stream.of(open, folded).filter(table -> !table.rows().isEmpty()).toList();
    }

    private Row row(Columns columns, String council, List<Shown> ofCouncil) {
        String name = names.apply(council);
        return new Row(
                name,
                home + "/councils/" + council + "?period=" + filters.period(),
                0,
                columns.row(name, ofCouncil.stream()));
    }

    private Comparator<Map.Entry<String, List<Shown>>> order() {
        Comparator<Map.Entry<String, List<Shown>>> byName = Comparator.comparing(row -> names.apply(row.getKey()));
        return filters.sort() == Sort.WORST
                ? Comparator.comparing((Map.Entry<String, List<Shown>> row) -> -severity(row.getValue()))
                        .thenComparing(byName)
                : byName;
    }

    private static int severity(List<Shown> results) {
        return results.stream().mapToInt(Slip::severity).sum();
    }

    /** All services beside each other, each leading to its own page; null where there is one. */
    CostTable summary() {
        Map<String, List<Shown>> byService = byService();
        return byService.size() < 2
                ? null
                : CostTable.of(
                        "services",
                        "Services, " + bounds,
                        true,
                        List.of("Service", "Results", "Met", "Missed", "Without a band"),
                        byService.entrySet().stream()
                                .map(service -> summary(service.getKey(), service.getValue()))
                                .toList());
    }

    private CostTable.Row summary(String service, List<Shown> results) {
        long missed = results.stream().filter(Shown::slipped).count();
        long met = results.stream()
                .filter(each -> "met".equals(each.result().band()))
                .count();
        Filters of = filters.of(new Slug(service));
        String all = home + of.query() + "#results";
        String name = Words.name(service);
        return CostTable.Row.of(
                        name,
                        List.of(
                                counted(results.size(), all, name + ": results"),
                                counted(met, showing(of, Filters.Show.MET), name + ": met"),
                                counted(missed, showing(of, Filters.Show.SLIPPED), name + ": what slipped"),
                                counted(results.size() - met - missed, all, name + ": results")))
                .linked(all);
    }

    private String showing(Filters of, Filters.Show show) {
        return home + of.showing(show).query() + "#results";
    }

    private static Entry counted(long number, String address, String about) {
        Entry entry = Entry.of(Long.toString(number));
        return number == 0 ? entry : entry.linked(address, about);
    }
}
