package org.concordat.board;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.board.CostTable.Entry;
import org.concordat.board.CostTable.Row;
import org.concordat.board.TableView.Link;
import org.concordat.opendata.OpenCatalogue;
import org.concordat.opendata.OpenCatalogue.Dataset;

/**
 * The page of what a partnership has opened.
 *
 * @param packs a row each, which leads to the pack's page
 * @param data address of the same as data
 */
public record OpenIndex(String publisher, List<String> notes, CostTable packs, String data) {

    static OpenIndex of(OpenCatalogue catalogue, ZoneId zone) {
        return new OpenIndex(
                catalogue.publisher(),
                notes(catalogue),
                CostTable.of(
                        "packs",
                        "What was published",
                        false,
                        List.of("Period", "Revision", "Published", "Licence", "Files"),
                        catalogue.datasets().stream().map(set -> row(set, zone)).toList()),
                "/v1/open-data/" + catalogue.partnership());
    }

    private static List<String> notes(OpenCatalogue catalogue) {
        String none = catalogue.datasets().isEmpty() ? "Nothing has been published yet." : null;
        String contact = catalogue.contact() == null ? null : "Questions about the data: " + catalogue.contact();
        return Stream.of(none, contact).filter(note -> note != null).toList();
    }

    private static Row row(Dataset set, ZoneId zone) {
        String about = PackShown.period(set.period()) + ", revision " + set.revision();
        return Row.of(
                        PackShown.period(set.period()),
                        List.of(
                                set.supersededBy() == null
                                        ? Entry.of(Integer.toString(set.revision()))
                                        : Entry.of(
                                                Integer.toString(set.revision()),
                                                "replaced by revision " + set.supersededBy()),
                                Entry.of(Words.day(LocalDate.ofInstant(set.issued(), zone))),
                                Entry.of(set.licence().title())
                                        .linked(set.licence().address(), about),
                                new Entry("", "", "", ", " + about, List.of(), files(set))))
                .linked(set.page());
    }

    static List<Link> files(Dataset set) {
        return set.distributions().stream()
                .map(file -> new Link(file.name(), file.address()))
                .toList();
    }
}
