package org.concordat.partnerships.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One of the three models of collaboration. It says which organisation stands on which {@link Side} of the agreement for one
 * council; all else follows from the side and the principal's role. An organisation, and so each of its people, stands on one side
 * of an agreement at most.
 */
public sealed interface CollaborationModel permits SharedServiceEntity, HostOrganisation, JointServicesBoard {

    /** The three models. */
    List<CollaborationModel> ALL = List.of(new SharedServiceEntity(), new HostOrganisation(), new JointServicesBoard());

    /** The model's name in JSON. */
    String text();

    /** Which roles a membership of such a partnership may hold. */
    Set<MemberRole> roles();

    /** Which of the roles only one organisation holds at a time. */
    Set<MemberRole> roleOfOne();

    /**
     * On which side a party stands in the agreement for a council; empty where it has no part in it. The council comes with its
     * own roles, since for a host's own area the sides are others.
     */
    Optional<Side> sideOf(Party party, Party council);

    /** Whether there can be an agreement for a council: whether both sides can be taken by different organisations. */
    boolean hasAgreementFor(Party council);

    /** Whether the party keeps the partnership's services, measures and calendars (its manager writes them). */
    boolean keepsCatalogue(Party party);

    /** Whether a principal of the party may do something in the agreement for a council, by its side and roles. */
    default boolean may(Act act, Party party, Party council, Set<String> roles) {
        return sideOf(party, council).flatMap(act::role).filter(roles::contains).isPresent();
    }

    /** The model that a text names, or empty where it names none. */
    static Optional<CollaborationModel> parse(String text) {
        return ALL.stream().filter(m -> m.text().equals(text)).findFirst();
    }
}
