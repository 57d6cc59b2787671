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
                        version = "1.0.0-rc.1",
                        description = "Service level agreements between councils that share services."),
        tags = {
            @Tag(
                    name = "Me",
                    description =
                            "Who is calling, as the server sees it, and what the caller may do where: the first call of "
                                    + "every integration, and the one to make when something is refused."),
            @Tag(
                    name = "Organisations",
                    description =
                            "Organisations are the tenants: councils, shared services, boards, auditors. The operator "
                                    + "registers each with the issuers that speak for it; each council draws its own areas, the tree "
                                    + "of parts that its agreements and results may differ by."),
            @Tag(
                    name = "Calendars",
                    description =
                            "Limits are counted by calendars: working hours, holidays, and days that are open all the same. "
                                    + "The shipped ones know the bank holidays of the United Kingdom; a partnership may have its own. "
                                    + "The calculators reckon a deadline or a time as the engine that judges cases does."),
            @Tag(
                    name = "Partnerships",
                    description =
                            "A partnership is a collaboration of organisations under one of three models, which decides who "
                                    + "may do what. Members have roles and dates; appointments give people the parts that no "
                                    + "organisation can give itself. The board's secretary closes periods."),
            @Tag(
                    name = "Catalogue",
                    description =
                            "What is delivered and what is measured: services, and the agreed definition of each measure, "
                                    + "its unit, its direction, how it pools. The keeper is who delivers; what an agreement in force "
                                    + "uses cannot change its meaning."),
            @Tag(
                    name = "Agreements",
                    description =
                            "An agreement is the service level agreement of one council with who delivers. Its versions are "
                                    + "drafted, proposed, countered and signed by both sides over one digest; variations differ by "
                                    + "area and say why. Effective terms tell what applies for an area on a date."),
            @Tag(
                    name = "Intake",
                    description =
                            "Cases and figures arrive in bulk, as JSON, NDJSON or CSV through an import profile, each load "
                                    + "with a receipt that names every wrong row. Sending again changes nothing. A figure is agreed or "
                                    + "queried by the side that did not send it."),
            @Tag(
                    name = "Exclusions",
                    description =
                            "What one side proposes to leave out of account and the other decides: single cases, and reliefs "
                                    + "of whole periods. Restatements do the same with what was closed already. Nothing is left out by "
                                    + "one side alone, and both counts are shown."),
            @Tag(
                    name = "Queries",
                    description =
                            "A query says that a figure or a result is wrong. It goes up a ladder, officers, board, chief "
                                    + "executives, mediation, each stage with its limit, until it is upheld or not, or withdrawn."),
            @Tag(
                    name = "Results",
                    description =
                            "Results by service level, council, area and period, with band, points, and whether they are "
                                    + "provisional or closed. Each explains itself down to the clock of a single case, and can be "
                                    + "counted anew on request."),
            @Tag(
                    name = "Consequences",
                    description =
                            "What follows from results by the agreement: credits in money, rolling triggers over several "
                                    + "periods, rectification plans for what was missed badly, and the ratings of the Procurement Act "
                                    + "2023."),
            @Tag(
                    name = "Signals",
                    description =
                            "Signal or noise: control charts that tell which months normal variation does not explain, funnels that tell which"
                                    + " councils or areas differ from all together, early warnings of running periods. Each says it in"
                                    + " one sentence, and every number leads to the result that it comes from."),
            @Tag(
                    name = "Cost",
                    description =
                            "What the partnership costs and by what it is shared: cost pools with their budget and actual lines, charges of"
                                    + " the host that the others approve, drivers with the volumes of each council and year, sharing schemes that"
                                    + " the members approve, the shares that follow with their workings, and how fair they are."),
            @Tag(
                    name = "Statements",
                    description =
                            "A year of costs goes from its budget over monthly or quarterly bills to its outturn and reconciliation. "
                                    + "Every council gets its own statements, which never change once issued, and an explanation "
                                    + "from which alone it can compute each of them again, to the penny."),
            @Tag(
                    name = "Fairness",
                    description =
                            "What councils and groups of them would pay by themselves, and what that says of the shares that they agreed: would"
                                    + " some of them be better off alone, what do the Shapley value and the nucleolus say, and how does the"
                                    + " share of cost stand beside votes and activity. Everything that a number was computed from is in"
                                    + " the answer."),
            @Tag(
                    name = "Benefits and risks",
                    description =
                            "What the partnership is for and what may go wrong: baselines that a council and its provider sign before the service is"
                                    + " shared, benefits planned and come to, social value by proxies whose versions stay, what a provider puts"
                                    + " back of its surplus, and a register of risks on the five by five matrix."),
            @Tag(
                    name = "Governance",
                    description =
                            "How the members decide: the rules that they give themselves, meetings with who was there, decisions with "
                                    + "every vote and the full tally. What the rules leave to the board or to every member takes "
                                    + "effect only once it is carried, and names its decision. What nobody agreed is told, not filled in."),
            @Tag(
                    name = "Reports",
                    description =
                            "Board packs: everything of a period's report, frozen when it is published and answered as it was ever after, whatever"
                                    + " is restated later; one version for the parties and one for the public; when packs are due, and who has read them."),
            @Tag(
                    name = "Open data",
                    description =
                            "Results of published packs for everybody, without signing in, once a board has opened them: a catalogue, and files that"
                                    + " keep their bytes, as CSV and as Open Contracting metrics, with licence and provenance in them. What is exempt or small is"
                                    + " in none of them."),
            @Tag(
                    name = "Ledger",
                    description =
                            "The record of everything that changed anything, which nobody can bend: every write is an entry, entries form a"
                                    + " Merkle tree (RFC 6962), and what the tree comes to is signed. Read it, prove that an entry is in it,"
                                    + " and verify a copy of it without this installation. Beside it: who outside a council read its cases."),
            @Tag(
                    name = "Events",
                    description =
                            "Everything that happened and concerns you, in order, as CloudEvents: read on from wherever you have come to, a"
                                    + " minute or a year later, and nothing is missed."),
            @Tag(
                    name = "Webhooks",
                    description =
                            "The same events sent to an address of yours, signed as Standard Webhooks has it: register one, try it, rotate"
                                    + " its keys, see what was sent, and have what failed sent again."),
            @Tag(
                    name = "Export",
                    description =
                            "Everything that is yours, taken away in one file whose digest anybody can compute, and brought into an installation"
                                    + " of your own, where it has the same."),
            @Tag(
                    name = "Subscriptions",
                    description =
                            "The same events told to people by e-mail: each chooses what and how often, and shows first that the address is"
                                    + " theirs. What comes together is told together, and nothing twice.")
        })
public class Document extends Application {}
