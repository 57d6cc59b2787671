package org.concordat.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.concordat.board.TableView.Entry;
import org.concordat.board.TableView.Head;
import org.concordat.board.TableView.Row;
import org.concordat.performance.PooledView;

/**
 * The columns of a table of results: one for each service and service level, for the ref of a service level says nothing beyond
 * its agreement. A cell holds the result of each agreement that has one.
 *
 * @param found all results of the table
 * @param results the address of results, without an id
 * @param pointless what a cell says where no points arise at periods of this length, though others have points
 */
record Columns(List<Column> columns, List<Shown> found, String results, String pointless) {

    /** What stands below each other. */
    private record Column(String service, String serviceLevel) {

        boolean has(Shown shown) {
            return shown.service().equals(service) && shown.serviceLevel().equals(serviceLevel);
        }
    }

    static Columns of(List<Shown> found, String results, String pointless) {
        List<Column> columns = found.stream()
                .map(s -> new Column(s.service(), s.serviceLevel()))
                .distinct()
                .sorted(Comparator.comparing(Column::serviceLevel).thenComparing(Column::service))
                .toList();
        return new Columns(columns, found, results, pointless);
    }

    List<Head> heads() {
        return columns.stream()
                .map(c -> new Head(title(c), target(c), overTime(c)))
                .toList();
    }

    private String overTime(Column column) {
        return results.replaceFirst("/results/$", "/service-levels/") + column.service() + "/" + column.serviceLevel();
    }

    /** The service is named where several have a service level of that ref. */
    private String title(Column column) {
        String level = Words.name(column.serviceLevel());
        boolean shared = columns.stream()
                        .filter(c -> c.serviceLevel().equals(column.serviceLevel()))
                        .count()
                > 1;
        return shared ? level + ", " + Words.name(column.service()) : level;
    }

    /** The target, where all rows of the column share one. */
    private String target(Column column) {
        List<String> targets = found.stream()
                .filter(column::has)
                .map(Shown::target)
                .filter(target -> !target.isEmpty())
                .distinct()
                .toList();
        return targets.size() == 1 ? targets.get(0) : "";
    }

    /** The cells of a row; each has a part for each agreement, or one that says there is none. */
    List<Entry> row(String whose, Stream<Shown> results) {
        List<Shown> ofRow = results.toList();
        return columns.stream()
                .map(column -> new Entry(
                        title(column),
                        parts(
                                whose + ", " + title(column),
                                ofRow.stream().filter(column::has).toList())))
                .toList();
    }

    /**
     * The cells of all councils together.
     *
     * @param address of the page with all that a service's figures were pooled of, by service
     */
    List<Entry> pooled(String whose, List<PooledView> pooled, UnaryOperator<String> address) {
        return columns.stream()
                .map(column -> new Entry(title(column), pooled(whose + ", " + title(column), column, pooled, address)))
                .toList();
    }

    private static List<Cell> pooled(
            String about, Column column, List<PooledView> pooled, UnaryOperator<String> address) {
        List<Cell> cells = pooled.stream()
                .filter(each -> each.service().equals(column.service())
                        && each.serviceLevel().equals(column.serviceLevel()))
                .map(each -> Cell.pooled(each, about, address.apply(each.service())))
                .toList();
        return cells.isEmpty() ? List.of(Cell.none(about)) : cells;
    }

    /**
     * The same table the other way: a row for each service level, a cell for each that is compared.
     *
     * @param rows what is compared, each with a cell for each service level
     */
    List<Row> turned(Map<String, List<Entry>> rows) {
        List<Row> turned = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            List<Entry> cells = rows.entrySet().stream()
                    .map(row ->
                            new Entry(row.getKey(), row.getValue().get(column).parts()))
                    .toList();
            turned.add(new Row(title(columns.get(i)), "", 0, cells));
        }
        return turned;
    }

    private List<Cell> parts(String about, List<Shown> shown) {
        if (shown.isEmpty()) {
            return List.of(Cell.none(about));
        }
        boolean several = shown.size() > 1;
        return shown.stream()
                .map(s -> s.cell(
                        results + s.result().id(),
                        several ? about + ", " + s.agreement() : about,
                        several ? s.agreement() : "",
                        pointless))
                .toList();
    }
}
