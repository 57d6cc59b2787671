package org.concordat.web;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the document says of the whole API. */
@OpenAPIDefinition(
        components = @Components(schemas = @Schema(name = "Problem", implementation = Problem.class)),
        info =
                @Info(
                        title = "Concordat",
                        version = "1.0.0",
                        description =
                                "Service level agreements between councils that share services: the agreed terms, the cases"
                                        + " and figures, and results that explain themselves. Every council signs in with its own OpenID"
                                        + " Connect issuer and sees its own rows."),
        tags = {
            @Tag(name = "Me", description = "Who is calling and what the caller may do where."),
            @Tag(name = "Organisations", description = "Organisations, their areas and their identity providers."),
            @Tag(name = "Calendars", description = "Working hours and holidays that limits are counted by."),
            @Tag(name = "Partnerships", description = "Partnerships, their members and appointments."),
            @Tag(name = "Catalogue", description = "Services and the agreed definitions of measures."),
            @Tag(name = "Agreements", description = "Agreements, their versions, signatures and effective terms."),
            @Tag(name = "Intake", description = "Cases and figures in bulk, their receipts and column mappings."),
            @Tag(
                    name = "Exclusions",
                    description =
                            "Cases and periods that one side proposes to leave out of account, and the other decides."),
            @Tag(
                    name = "Queries",
                    description = "Queries about figures and results, up to mediation, and their outcomes."),
            @Tag(name = "Results", description = "Results by service level, council, area and period, and why."),
            @Tag(
                    name = "Consequences",
                    description =
                            "What follows from results: credits, rolling triggers, rectification plans, ratings."),
            @Tag(
                    name = "Events",
                    description = "What has happened, in order, to be read on from wherever one has come to."),
            @Tag(
                    name = "Webhooks",
                    description = "Where organisations are told of events, how they are signed, and what was sent.")
        })
public class Document extends Application {}
