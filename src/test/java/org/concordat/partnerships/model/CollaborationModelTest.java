package org.concordat.partnerships.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollaborationModelTest {

    /** Parties as the rows below name them: what follows the colon are the roles of its membership. */
    private static final Map<String, UUID> ORGANISATIONS = new LinkedHashMap<>();

    @ParameterizedTest(name = "{0}: {1} in the agreement for {2} stands on side {3}")
    @CsvSource({
        "shared-service-entity, entity:provider,        kettering:member, provider",
        "shared-service-entity, kettering:member,       kettering:member, client",
        "shared-service-entity, corby:member,           kettering:member, none",
        "shared-service-entity, board:board,            kettering:member, none",
        "shared-service-entity, kettering:member+board, kettering:member+board, client",
        "shared-service-entity, entity:provider+member, entity:provider+member, provider",
        "shared-service-entity, stranger:,              kettering:member, none",
        "shared-service-entity, kettering:,             kettering:,       none",
        "host-organisation,     county:host+member,     kettering:member, provider",
        "host-organisation,     kettering:member,       kettering:member, client",
        "host-organisation,     corby:member,           kettering:member, none",
        "host-organisation,     board:board,            kettering:member, none",
        "host-organisation,     county:host+member,     county:host+member, provider",
        "host-organisation,     board:board,            county:host+member, client",
        "host-organisation,     kettering:member,       county:host+member, none",
        "host-organisation,     county:host+board,      county:host+board, provider",
        "host-organisation,     corby:member+board,     county:host,      client",
        "joint-services-board,  kettering:member,       kettering:member, provider",
        "joint-services-board,  board:board,            kettering:member, client",
        "joint-services-board,  corby:member,           kettering:member, none",
        "joint-services-board,  corby:member+board,     kettering:member, client",
        "joint-services-board,  corby:member+board,     corby:member+board, client",
        "joint-services-board,  stranger:,              kettering:member, none",
    })
    void sides(String model, String party, String council, String side) {
        assertEquals(
                side,
                model(model)
                        .sideOf(party(party), party(council))
                        .map(Side::text)
                        .orElse("none"));
    }

    @ParameterizedTest(name = "{0}: {1} with role {2} in the agreement for {3} may {4}")
    @CsvSource({
        "shared-service-entity, entity:provider,    manager,   kettering:member, DRAFT PROPOSE COUNTER WITHDRAW RECTIFY",
        "shared-service-entity, entity:provider,    signatory, kettering:member, SIGN TERMINATE",
        "shared-service-entity, entity:provider,    officer,   kettering:member, SUBMIT CONFIRM EXCUSE DECIDE",
        "shared-service-entity, kettering:member,   manager,   kettering:member, ''",
        "shared-service-entity, kettering:member,   officer,   kettering:member, COUNTER WITHDRAW SUBMIT CONFIRM EXCUSE DECIDE DECIDE_PLAN RATE",
        "shared-service-entity, kettering:member,   signatory, kettering:member, SIGN TERMINATE",
        "shared-service-entity, kettering:member,   reader,    kettering:member, ''",
        "shared-service-entity, corby:member,       signatory, kettering:member, ''",
        "shared-service-entity, board:board,        signatory, kettering:member, ''",
        "host-organisation,     county:host+member, manager,   kettering:member, DRAFT PROPOSE COUNTER WITHDRAW RECTIFY",
        "host-organisation,     county:host+member, manager,   county:host+member, DRAFT PROPOSE COUNTER WITHDRAW RECTIFY",
        "host-organisation,     county:host+member, signatory, county:host+member, SIGN TERMINATE",
        "host-organisation,     board:board,        signatory, county:host+member, SIGN TERMINATE",
        "host-organisation,     board:board,        officer,   county:host+member, COUNTER WITHDRAW SUBMIT CONFIRM EXCUSE DECIDE DECIDE_PLAN RATE",
        "host-organisation,     board:board,        signatory, kettering:member, ''",
        "host-organisation,     kettering:member,   officer,   kettering:member, COUNTER WITHDRAW SUBMIT CONFIRM EXCUSE DECIDE DECIDE_PLAN RATE",
        "host-organisation,     corby:member,       officer,   kettering:member, ''",
        "joint-services-board,  kettering:member,   manager,   kettering:member, DRAFT PROPOSE COUNTER WITHDRAW RECTIFY",
        "joint-services-board,  kettering:member,   signatory, kettering:member, SIGN TERMINATE",
        "joint-services-board,  board:board,        officer,   kettering:member, COUNTER WITHDRAW SUBMIT CONFIRM EXCUSE DECIDE DECIDE_PLAN RATE",
        "joint-services-board,  board:board,        signatory, kettering:member, SIGN TERMINATE",
        "joint-services-board,  board:board,        manager,   kettering:member, ''",
        "joint-services-board,  corby:member,       manager,   kettering:member, ''",
    })
    void powers(String model, String party, String role, String council, String acts) {
        String allowed = Arrays.stream(Act.values())
                .filter(act -> model(model).may(act, party(party), party(council), Set.of(role)))
                .map(Act::name)
                .collect(Collectors.joining(" "));
        assertEquals(acts, allowed);
    }

    @ParameterizedTest(name = "{0}: {1} keeps the catalogue: {2}; there can be an agreement for it: {3}")
    @CsvSource({
        "shared-service-entity, entity:provider,        true,  false",
        "shared-service-entity, kettering:member,       false, true",
        "shared-service-entity, board:board,            false, false",
        "shared-service-entity, entity:provider+member, true,  false",
        "host-organisation,     county:host,            true,  false",
        "host-organisation,     county:host+member,     true,  true",
        "host-organisation,     county:host+member+board, true, false",
        "host-organisation,     kettering:member,       false, true",
        "host-organisation,     board:board,            false, false",
        "joint-services-board,  board:board,            true,  false",
        "joint-services-board,  kettering:member,       false, true",
        "joint-services-board,  corby:member+board,     true,  false",
    })
    void catalogueAndAgreements(String model, String party, boolean keeps, boolean agreement) {
        assertEquals(keeps, model(model).keepsCatalogue(party(party)));
        assertEquals(agreement, model(model).hasAgreementFor(party(party)));
    }

    private static CollaborationModel model(String text) {
        return CollaborationModel.parse(text).orElseThrow();
    }

    private static Party party(String text) {
        String[] parts = text.split(":", 2);
        Set<MemberRole> roles = Arrays.stream(parts[1].split("\\+"))
                .filter(role -> !role.isEmpty())
                .map(role -> MemberRole.parse(role).orElseThrow())
                .collect(Collectors.toSet());
        return new Party(ORGANISATIONS.computeIfAbsent(parts[0], name -> UUID.randomUUID()), roles);
    }
}
