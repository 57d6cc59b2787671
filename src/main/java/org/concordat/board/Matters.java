package org.concordat.board;

import java.util.List;

/**
 * What a board has to see to, beside the results.
 *
 * @param period the period of the points, in words
 * @param standings one for each council of the page; of many, those of which something is to be seen to
 * @param quiet the others, where they are many
 * @param queries the open ones, in the order in which they were raised
 * @param moreQueries says that there are more of them; empty where there are not
 * @param plans the overdue ones, the longest overdue first
 * @param morePlans says that there are more of them; empty where there are not
 * @param data where the same is to be had as data
 */
public record Matters(
        String period,
        List<Standing> standings,
        List<Standing> quiet,
        List<Query> queries,
        String moreQueries,
        List<Plan> plans,
        String morePlans,
        List<String> data) {

    /**
     * How one council stands.
     *
     * @param link to its page, where its points stand one by one; empty on that page
     * @param points of all its service levels together, in words
     * @param queries how many are open, in words
     * @param queried whether any is
     * @param plans how many are overdue and since when, in words
     * @param overdue whether any is
     * @param distances to its rolling triggers
     */
    public record Standing(
            String council,
            String link,
            String points,
            String queries,
            boolean queried,
            String plans,
            boolean overdue,
            List<Distance> distances) {

        /** Whether anything is to be seen to. */
        public boolean pressing() {
            return queried || overdue || distances.stream().anyMatch(Distance::reached);
        }
    }

    /**
     * How far a rolling trigger is (rule B4).
     *
     * @param far the distance in words
     * @param what which trigger, and what its periods come to
     * @param consequence what follows now that it is reached; empty where it is not, or nobody has said
     */
    public record Distance(String far, boolean reached, String what, String consequence) {}

    /**
     * An open query (rule G4).
     *
     * @param about result or figure, in words
     * @param link to the page that explains the result; empty for a figure
     * @param stage with whom it is
     * @param due until when, and whether that has passed
     */
    public record Query(String council, String about, String link, String stage, String due) {

        /** Whether there is a page that explains what it is about. */
        public boolean linked() {
            return !link.isEmpty();
        }
    }

    /**
     * A rectification plan that is overdue (rule B5).
     *
     * @param about the result that needs it, in words
     * @param link to the page that explains that result
     * @param band of that result when its period was closed
     * @param due last day to submit it
     * @param state what the provider has to do
     */
    public record Plan(String council, String about, String link, String band, String due, String state) {}
}
