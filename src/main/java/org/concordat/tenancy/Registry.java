package org.concordat.tenancy;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.kernel.Slug;
import org.jboss.logging.Logger;

/**
 * The organisations, issuers, partnerships, memberships and appointments, in memory. A write of this node shows at its commit, or
 * as soon after it as the database has a connection to read it by; one of another node within ten seconds; a suspension is
 * therefore everywhere within thirty.
 */
@Singleton
public class Registry {

    private static final Logger LOG = Logger.getLogger(Registry.class);

    /** How long a writer waits to see its own write; beyond that it is read without it. */
    private static final long LONGEST_WAIT_MILLISECONDS = 5_000;

    private static final long PAUSE_MILLISECONDS = 100;

    private final RegistryReader reader;
    private final TenantTransactions transactions;
    private final TransactionSynchronizationRegistry synchronizations;
    private final Rounds rounds;
    private volatile Snapshot snapshot = Snapshot.EMPTY;
    private volatile boolean loaded;
    private volatile boolean stopping;

    Registry(
            RegistryReader reader,
            TenantTransactions transactions,
            TransactionSynchronizationRegistry synchronizations,
            Rounds rounds) {
        this.reader = reader;
        this.transactions = transactions;
        this.synchronizations = synchronizations;
        this.rounds = rounds;
    }

    void onStart(@Observes @Priority(20) StartupEvent event) {
        try {
            refresh();
        } catch (ClocksApart e) {
            return; // not started until they agree, and read then
        }
        if (providers().stream().allMatch(p -> p.organisation() != null)) {
            LOG.warn("there is no operator: concordat.operator.issuer is not set, so nobody can register organisations,"
                    + " issuers or partnerships");
        }
    }

    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void poll() {
        rounds.measured("registry", this::refresh);
    }

    void onStop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    private synchronized void refresh() {
        snapshot = transactions.asOperator(reader::read);
        loaded = true;
    }

    /**
     * Reads everything anew within the running transaction, which must have written nothing of it: what others have committed shows,
     * whichever node it was written by.
     */
    synchronized void readNow() {
        snapshot = transactions.within(TenantSettings.OPERATOR, reader::read);
    }

    /** Reads everything anew once the running transaction has committed: call it after writing what the registry holds. */
    public void refreshAfterCommit() {
        synchronizations.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing to do: only what has been committed may be seen.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    refreshOutsideTransaction();
                }
            }
        });
    }

    private void refreshOutsideTransaction() {
        Thread reading = new Thread(this::refreshUntilRead, "registry-refresh");
        reading.setDaemon(true);
        reading.start();
        try {
            reading.join(LONGEST_WAIT_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was committed is never left unread: the pool may have no connection at the moment. */
    private void refreshUntilRead() {
        while (!stopping) {
            try {
                refresh();
                return;
            } catch (RuntimeException e) {
                LOG.warn("the registry could not be read; it is tried again", e);
            }
            try {
                Thread.sleep(PAUSE_MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** All that is known now: another thing whenever it has been read anew. */
    Object known() {
        return snapshot;
    }

    /** Whether the registry has been read at least once. */
    public boolean isLoaded() {
        return loaded;
    }

    /** An organisation by its slug. */
    public Optional<OrganisationEntry> organisation(Slug slug) {
        return Optional.ofNullable(snapshot.organisationsBySlug().get(slug));
    }

    /** An organisation by its id. */
    public Optional<OrganisationEntry> organisation(UUID id) {
        return Optional.ofNullable(snapshot.organisations().get(id));
    }

    /** Everybody who is registered. */
    public Collection<OrganisationEntry> organisations() {
        return snapshot.organisations().values();
    }

    /** A partnership by its slug. */
    public Optional<PartnershipEntry> partnership(Slug slug) {
        return Optional.ofNullable(snapshot.partnershipsBySlug().get(slug));
    }

    /** A partnership by its id. */
    public Optional<PartnershipEntry> partnership(UUID id) {
        return Optional.ofNullable(snapshot.partnerships().get(id));
    }

    /** The partnerships that an organisation is, was or will be a member of. */
    public List<PartnershipEntry> partnershipsOf(UUID organisation) {
        return snapshot.partnerships().values().stream()
                .filter(p ->
                        p.members().stream().anyMatch(m -> m.organisationId().equals(organisation)))
                .toList();
    }

    /** Whether an issuer is the operator's own, which can speak for no organisation. */
    public boolean isOperatorIssuer(String issuer) {
        return provider(issuer).filter(p -> p.organisation() == null).isPresent();
    }

    Collection<PartnershipEntry> partnerships() {
        return snapshot.partnerships().values();
    }

    Optional<ProviderEntry> provider(String issuer) {
        return Optional.ofNullable(snapshot.providersByIssuer().get(issuer));
    }

    Collection<ProviderEntry> providers() {
        return snapshot.providersByIssuer().values();
    }

    /** Whether a partnership is here and on its way to another cell, or from one. */
    boolean isMoving(Slug partnership) {
        return snapshot.moving().partnerships().contains(partnership);
    }

    /** Whether an organisation is. */
    boolean isOrganisationMoving(Slug organisation) {
        return snapshot.moving().organisations().contains(organisation);
    }

    /** Whether anybody is, so that nobody looks further where nobody is. */
    boolean isAnybodyMoving() {
        return !snapshot.moving().organisations().isEmpty();
    }

    /** Whether the organisation that an issuer vouches for is. */
    boolean isMoving(String issuer) {
        return snapshot.moving().issuers().contains(issuer);
    }

    /** What the sessions are named after of people whose organisation is. */
    Set<String> movingSessions() {
        return snapshot.moving().sessions();
    }

    Set<String> appointments(UUID partnership, Caller caller, LocalDate on) {
        return snapshot.appointments().getOrDefault(partnership, List.of()).stream()
                .filter(a -> a.issuer().equals(caller.issuer()) && a.subject().equals(caller.subject()))
                .filter(a -> a.inEffect(on) && caller.roles().contains(a.role()))
                .map(AppointmentEntry::role)
                .collect(Collectors.toUnmodifiableSet());
    }
}
