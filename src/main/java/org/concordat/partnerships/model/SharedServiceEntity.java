package org.concordat.partnerships.model;

import java.util.Optional;
import java.util.Set;

/** A separate body, funded by the members, provides to all of them: the entity on one side, the council on the other. */
public record SharedServiceEntity() implements CollaborationModel {

    @Override
    public String text() {
        return "shared-service-entity";
    }

    @Override
    public Set<MemberRole> roles() {
        return Set.of(MemberRole.MEMBER, MemberRole.PROVIDER, MemberRole.BOARD);
    }

    @Override
    public Set<MemberRole> roleOfOne() {
        return Set.of(MemberRole.PROVIDER, MemberRole.BOARD);
    }

    @Override
    public Optional<Side> sideOf(Party party, Party council) {
        if (party.is(MemberRole.PROVIDER)) {
            return Optional.of(Side.PROVIDER);
        }
        return party.is(MemberRole.MEMBER) && party.is(council) ? Optional.of(Side.CLIENT) : Optional.empty();
    }

    @Override
    public boolean hasAgreementFor(Party council) {
        return council.is(MemberRole.MEMBER) && !council.is(MemberRole.PROVIDER);
    }

    @Override
    public boolean keepsCatalogue(Party party) {
        return party.is(MemberRole.PROVIDER);
    }
}
