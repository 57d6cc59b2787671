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
 * web/                problems, paging, preconditions: the only room that knows HTTP beyond a resource
 * organisations/      Organisation, IdentityProvider: the operator's registry
 * partnerships/       Partnership, Member, Area, Appointment; model/ PURE the three models' powers
 * catalogue/          Service, Measure, CalendarBook
 * agreements/         Agreement, Version; model/ PURE VersionText, Ladder, EffectiveTerms, Lifecycle (rules V, B1)
 * intake/             Cases, Figures, Imports, Profiles; model/ PURE CaseRow, RowFault             (rules C5, C7, F)
 * performance/        Evaluation, results, explanations; model/ PURE CaseClock, Phase, Counts, FigurePool (rules C)
 * board/              pages (Qute): reads everything, writes nothing
 * </pre>
 */
package org.concordat;
