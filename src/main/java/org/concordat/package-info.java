/**
 * Concordat: service level agreements between councils that share services.
 *
 * <p>The map. Rooms further down use rooms further up, never the other way; {@code ArchitectureTest} holds it.
 *
 * <pre>
 * kernel/       PURE  Slug, Ratio, Period, Digest, Revision, Rejected (rule number + facts)
 * time/         PURE  Calendar, WorkingTime, Limit, Deadline                        (rules T)
 * tenancy/            Registry, Caller, Capacity, TenantTransactions, CatalogAssertion:
 *                     the only room that knows tokens, roles and row-level security
 * web/                problems, paging, preconditions, idempotency, limits: the only room that knows HTTP beyond a resource
 * readlog/            who outside a council read its cases: recorded, and shown to it
 * organisations/      Organisation, IdentityProvider: the operator's registry
 * partnerships/       Partnership, Member, Area, Appointment; model/ PURE the three models' powers
 * catalogue/          Service, Measure, CalendarBook
 * agreements/         Agreement, Version; model/ PURE VersionText, Ladder, EffectiveTerms, Lifecycle (rules V, B1)
 * intake/             Cases, Figures, Imports, Profiles; model/ PURE CaseRow, RowFault             (rules C5, C7, F)
 * queries/            Query, its stages from officers to mediation, its outcome                   (rule G4)
 * exclusions/         Exclusion, Relief: proposed by one side, decided by the other               (rules C2, B6)
 * performance/        Evaluation, results, explanations; model/ PURE CaseClock, Counts, FigurePool, Points (rules C, B)
 * consequences/       Credits, triggers, rectification plans, ratings: what follows from results; model/ PURE (rules B3 to B7)
 * signals/            control charts, funnels, early warnings, process changes; model/ PURE ControlChart, Funnel, Forecast (rules S)
 * costs/              cost pools, drivers, sharing schemes; model/ PURE PoolLine, Volumes, keys   (rules M1 to M4, M8)
 * statements/         years of costs: budget, bills, outturn, reconciliation; model/ PURE YearAccount   (rules M1, M5, M6)
 * benefits/           baselines, benefits, social value, surpluses put back, risks; model/ PURE BenefitSum, SocialValue, Balance (rules R)
 * governance/         rules of deciding, meetings, decisions; model/ PURE Quorum, Majority, VotingPower   (rules G1 to G3)
 * packs/              board packs: frozen when published, for the board and for the public; model/ PURE Pack, PublicVersion (rules P)
 * opendata/           results of published packs for everybody, once a board has opened them; model/ PURE OpenColumn, ReleasePackage (rule P5)
 * events/             the change feed, webhooks: what happened, told to those whom it concerns
 * previews/           a draft version on past periods, now and then                               (rule V5)
 * export/             everything of one's own, taken away, and brought into an empty installation; model/ PURE Contents, FillingOrder
 * cells/              a group of councils moved from one cell, which has a database of its own, to another; model/ PURE Connected, RoutingMap
 * board/              pages (Qute): reads everything, writes nothing
 * </pre>
 */
package org.concordat;
