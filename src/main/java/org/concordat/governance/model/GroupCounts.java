package org.concordat.governance.model;

/**
 * How many groups there are of each size and each number of votes. Who holds the casting vote is kept out of the groups that are counted,
 * and put back where it matters.
 */
final class GroupCounts {

    private final VotingGame game;
    private final long allVotes;
    private final Seat holder;
    /** By size, then by votes. Votes that do not count are left at zero. */
    private final long[][] groups;

    private GroupCounts(VotingGame game) {
        this.game = game;
        this.allVotes = game.votes();
        this.holder = game.seats().stream()
                .filter(seat -> seat.member().equals(game.holder()))
                .findFirst()
                .orElse(null);
        int width = game.votesNeeded() == 0 ? 1 : Math.toIntExact(allVotes) + 1;
        this.groups = new long[game.seats().size() + 1][width];
        this.groups[0][0] = 1;
    }

    static GroupCounts of(VotingGame game) {
        GroupCounts counts = new GroupCounts(game);
        int size = 0;
        for (Seat seat : game.seats()) {
            if (!seat.equals(counts.holder)) {
                counts.add(++size, counts.votes(seat));
            }
        }
        return counts;
    }

    private int votes(Seat seat) {
        return groups[0].length == 1 ? 0 : seat.votes();
    }

    private void add(int size, int votes) {
        for (int members = size; members > 0; members--) {
            for (int sum = groups[0].length - 1; sum >= votes; sum--) {
                groups[members][sum] += groups[members - 1][sum - votes];
            }
        }
    }

    /** Groups without one of those that are counted. */
    private long[][] without(int votes) {
        long[][] left = new long[groups.length][groups[0].length];
        left[0] = groups[0].clone();
        for (int members = 1; members < groups.length; members++) {
            for (int sum = 0; sum < groups[0].length; sum++) {
                left[members][sum] = groups[members][sum] - (sum < votes ? 0 : left[members - 1][sum - votes]);
            }
        }
        return left;
    }

    /** In how many groups of others a member is decisive, by their size. */
    long[] swings(Seat seat) {
        long[] swings = new long[game.seats().size()];
        if (seat.equals(holder)) {
            count(groups, seat, null, swings);
            return swings;
        }
        long[][] others = without(votes(seat));
        count(others, seat, null, swings);
        if (holder != null) {
            count(others, seat, holder, swings);
        }
        return swings;
    }

    /** Counts groups, each with somebody added who is in all of them; null for nobody. */
    private void count(long[][] others, Seat seat, Seat with, long[] swings) {
        int more = with == null ? 0 : 1;
        int votes = with == null ? 0 : votes(with);
        for (int members = 0; members + more < swings.length; members++) {
            for (int sum = 0; sum < others[members].length; sum++) {
                if (others[members][sum] > 0 && decides(members + more, sum + votes, seat, with != null)) {
                    swings[members + more] += others[members][sum];
                }
            }
        }
    }

    private boolean decides(int members, long sum, Seat seat, boolean holderIsIn) {
        return !game.isWon(members, sum, holderIsIn, allVotes)
                && game.isWon(members + 1, sum + votes(seat), holderIsIn || seat.equals(holder), allVotes);
    }
}
