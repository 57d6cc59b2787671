package org.concordat.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.atomic.AtomicInteger;
import org.concordat.tenancy.Lengthy;
import org.concordat.tenancy.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Lets a test ask for what takes as long as it likes; not part of the API. */
@Path("/v1/tests/slow")
@RolesAllowed(Roles.OFFICER)
@InOneTransaction
class SlowResource {

    /** How many wait without asking the database for anything. */
    static final AtomicInteger IDLE = new AtomicInteger();

    /** Keeps the database busy. */
    @ApplicationScoped
    static class SlowService {

        private final EntityManager entities;

        SlowService(EntityManager entities) {
            this.entities = entities;
        }

        @Transactional
        public String statement(double seconds) {
            entities.createNativeQuery("select cast(pg_sleep(:seconds) as text)", String.class)
                    .setParameter("seconds", seconds)
                    .getSingleResult();
            return "\"done\"";
        }

        /** Asks the database at once, then thinks. */
        @Transactional
        public String thought(double seconds) throws InterruptedException {
            statement(0);
            Thread.sleep((long) (seconds * 1_000));
            return "\"done\"";
        }
    }

    private final SlowService service;

    SlowResource(SlowService service) {
        this.service = service;
    }

    @GET
    @Operation(operationId = "slow", hidden = true)
    public String slow(@QueryParam("seconds") double seconds) {
        return service.statement(seconds);
    }

    @GET
    @Lengthy
    @Path("/lengthy")
    @Operation(operationId = "slowAndLengthy", hidden = true)
    public String lengthy(@QueryParam("seconds") double seconds) {
        return service.statement(seconds);
    }

    /** Many statements, each short enough. */
    @POST
    @Operation(operationId = "slowByParts", hidden = true)
    public String parts(@QueryParam("seconds") double seconds, @QueryParam("times") int times) {
        String last = null;
        for (int i = 0; i < times; i++) {
            last = service.statement(seconds);
        }
        return last;
    }

    /** Waits without asking the database for anything, and is not cut short. */
    @GET
    @Lengthy
    @Path("/idle")
    @Operation(operationId = "slowIdle", hidden = true)
    public String idle(@QueryParam("seconds") double seconds) throws InterruptedException {
        IDLE.incrementAndGet();
        try {
            Thread.sleep((long) (seconds * 1_000));
        } finally {
            IDLE.decrementAndGet();
        }
        return "\"done\"";
    }

    /** Holds a transaction, though the database is not busy. */
    @GET
    @Path("/thought")
    @Operation(operationId = "slowThought", hidden = true)
    public String thought(@QueryParam("seconds") double seconds) throws InterruptedException {
        return service.thought(seconds);
    }

    /** A page that does. */
    @Path("/board/tests/thought")
    @RolesAllowed(Roles.READER)
    static class SlowPage {

        private final SlowService service;

        SlowPage(SlowService service) {
            this.service = service;
        }

        @GET
        @Produces(MediaType.TEXT_HTML)
        @Operation(operationId = "showThought", hidden = true)
        public String showThought(@QueryParam("seconds") double seconds) throws InterruptedException {
            return service.thought(seconds);
        }
    }
}
