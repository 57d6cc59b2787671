package org.concordat.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.concordat.tenancy.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Fails with what it was sent, as parsers, the database and careless code do; not part of the API. */
@Path("/v1/tests/faulty")
@RolesAllowed(Roles.OFFICER)
@InOneTransaction
class FaultyResource {

    /** Has the database refuse it. */
    @ApplicationScoped
    static class FaultyService {

        private final EntityManager entities;

        FaultyService(EntityManager entities) {
            this.entities = entities;
        }

        @Transactional
        public void ask(String query, String value) {
            entities.createNativeQuery(query).setParameter("value", value).getSingleResult();
        }
    }

    private final FaultyService service;

    FaultyResource(FaultyService service) {
        this.service = service;
    }

    @GET
    @Path("/{kind}")
    @Operation(operationId = "failOnPurpose", hidden = true)
    public String fail(@PathParam("kind") String kind, @QueryParam("value") String value) {
        switch (kind) {
            case "argument" -> throw new IllegalArgumentException("not understood: " + value);
            case "cause" -> throw new IllegalStateException(new IllegalArgumentException("within: " + value));
            case "suppressed" -> {
                UnsupportedOperationException thrown = new UnsupportedOperationException(value);
                thrown.addSuppressed(new IllegalArgumentException("beside: " + value));
                throw thrown;
            }
            case "date" -> service.ask("select cast(cast(:value as text) as date)", value);
            case "number" -> service.ask("select cast(cast(:value as text) as int)", value);
            default -> service.ask("select cast(cast(:value as text) as uuid)", value);
        }
        return "\"done\"";
    }
}
