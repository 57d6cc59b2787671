package org.concordat.board;

import java.util.List;
import java.util.stream.Stream;
import org.concordat.board.TableView.Link;
import org.concordat.kernel.Period;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Capacity;

/**
 * What stands around a page: whose it is, where else one may go, and where it stands.
 *
 * @param partnership its title; empty outside of one
 * @param tabs the sections that the caller may open; none outside of a partnership
 * @param above the pages above this one, the highest first
 */
public record Frame(String partnership, List<Tab> tabs, List<Link> above) {

    private static final Link ALL = new Link("Partnerships", "/board");

    /** Around a page that is no partnership's. */
    static final Frame OUTSIDE = new Frame("", List.of(), List.of());

    /**
     * A section in the navigation.
     *
     * @param current as {@code aria-current} says it: {@code page} for its first page, {@code true} below that; empty for another section
     */
    public record Tab(String text, String href, String current) {}

    /**
     * Around a page of a section.
     *
     * @param above the pages of the section that it stands below, the highest first; none for its first page
     */
    static Frame of(Acting acting, BoardSection section, List<Link> above) {
        String title = acting.partnership().title();
        String current = above.isEmpty() ? "page" : "true";
        return new Frame(title, tabs(acting, section, current), all(new Link(title, home(acting)), above));
    }

    /** Around the page of all results. */
    static Frame ofResults(Acting acting) {
        return new Frame(acting.partnership().title(), tabs(acting, BoardSection.RESULTS, "page"), List.of(ALL));
    }

    /** Around a page below that of all results, which it leads back to at the same period. */
    static Frame ofResults(Acting acting, Period period, List<Link> above) {
        String title = acting.partnership().title();
        Link results = new Link(title, home(acting) + "?period=" + period);
        return new Frame(title, tabs(acting, BoardSection.RESULTS, "true"), all(results, above));
    }

    private static List<Link> all(Link home, List<Link> above) {
        return Stream.concat(Stream.of(ALL, home), above.stream()).toList();
    }

    private static List<Tab> tabs(Acting acting, BoardSection here, String current) {
        return Stream.of(BoardSection.values())
                .flatMap(section -> section
                        .address(acting)
                        .map(address -> new Tab(section.text(), address, section == here ? current : ""))
                        .stream())
                .toList();
    }

    /** Of who has left, the one page that it opens. */
    static String home(Acting acting) {
        String home = "/board/" + acting.partnership().slug();
        return acting.capacity() == Capacity.FORMER ? home + "/packs" : home;
    }
}
