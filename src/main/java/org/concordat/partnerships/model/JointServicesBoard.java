package org.concordat.partnerships.model;

import java.util.Optional;
import java.util.Set;

/** Every council keeps its own service, which a joint board governs: the council's own service on one side, the board on the other. */
public record JointServicesBoard() implements CollaborationModel {

    @Override
    public String text() {
        return "joint-services-board";
    }

    @Override
    public Set<MemberRole> roles() {
        return Set.of(MemberRole.MEMBER, MemberRole.BOARD);
    }

    @Override
    public Set<MemberRole> roleOfOne() {
        return Set.of(MemberRole.BOARD);
    }

    @Override
    public Optional<Side> sideOf(Party party, Party council) {
        if (party.is(MemberRole.BOARD)) {
            return Optional.of(Side.CLIENT);
        }
        return party.is(MemberRole.MEMBER) && party.is(council) ? Optional.of(Side.PROVIDER) : Optional.empty();
    }

    @Override
    public boolean hasAgreementFor(Party council) {
        return council.is(MemberRole.MEMBER) && !council.is(MemberRole.BOARD);
    }

    @Override
    public boolean keepsCatalogue(Party party) {
        return party.is(MemberRole.BOARD);
    }
}
