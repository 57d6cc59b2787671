package org.concordat.partnerships.model;

import java.util.Optional;
import java.util.Set;

/**
 * One existing organisation hosts the single service: the host on one side, the council on the other; for the host's own area the
 * client side is the board.
 */
public record HostOrganisation() implements CollaborationModel {

    @Override
    public String text() {
        return "host-organisation";
    }

    @Override
    public Set<MemberRole> roles() {
        return Set.of(MemberRole.MEMBER, MemberRole.HOST, MemberRole.BOARD);
    }

    @Override
    public Set<MemberRole> roleOfOne() {
        return Set.of(MemberRole.HOST, MemberRole.BOARD);
    }

    @Override
    public Optional<Side> sideOf(Party party, Party council) {
        if (party.is(MemberRole.HOST)) {
            return Optional.of(Side.PROVIDER);
        }
        boolean client = council.is(MemberRole.HOST)
                ? party.is(MemberRole.BOARD)
                : party.is(MemberRole.MEMBER) && party.is(council);
        return client ? Optional.of(Side.CLIENT) : Optional.empty();
    }

    @Override
    public boolean hasAgreementFor(Party council) {
        return council.is(MemberRole.MEMBER) && !(council.is(MemberRole.HOST) && council.is(MemberRole.BOARD));
    }

    @Override
    public boolean keepsCatalogue(Party party) {
        return party.is(MemberRole.HOST);
    }
}
