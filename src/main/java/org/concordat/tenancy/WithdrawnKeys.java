package org.concordat.tenancy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;

/**
 * Looks every four minutes whether issuers still have the keys that they had: a verifier asks for keys that it does not know, but
 * never whether those that it knows are still good. Where the keys are other ones, a new verifier is built. An issuer that does not
 * answer changes nothing.
 */
@ApplicationScoped
class WithdrawnKeys {

    private static final Logger LOG = Logger.getLogger(WithdrawnKeys.class);
    private static final String JOB = "issuer-keys";
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final int LARGEST = 1024 * 1024;
    private static final int OK = 200;
    /** At once: an issuer that says nothing takes four seconds. */
    private static final int LOOKERS = 8;

    private final Registry registry;
    private final IssuerConfigurations configurations;
    private final IssuerAddress addresses;
    private final Rounds rounds;
    private final ObjectMapper json;
    private final OutsideCalls calls;
    private final Map<String, JsonNode> seen = new ConcurrentHashMap<>();

    WithdrawnKeys(
            Registry registry,
            IssuerConfigurations configurations,
            IssuerAddress addresses,
            OutsideCalls calls,
            Rounds rounds,
            ObjectMapper json) {
        this.calls = calls;
        this.registry = registry;
        this.configurations = configurations;
        this.addresses = addresses;
        this.rounds = rounds;
        this.json = json;
    }

    /** Often enough that a key which is withdrawn is found out within five minutes, though some issuers keep who looks waiting. */
    @Scheduled(every = "4m", delayed = "4m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        rounds.measured(JOB, this::lookAtAll);
    }

    private void lookAtAll() {
        seen.keySet()
                .retainAll(registry.providers().stream()
                        .map(ProviderEntry::configurationId)
                        .toList());
        ExecutorService lookers = Executors.newFixedThreadPool(LOOKERS);
        try {
            List<Callable<Object>> looks = registry.providers().stream()
                    .map(provider -> Executors.callable(() -> look(provider)))
                    .toList();
            for (Future<Object> done : lookers.invokeAll(looks)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the keys of an issuer could not be looked at", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lookers.shutdownNow();
        }
    }

    private void look(ProviderEntry provider) {
        keys(provider).ifPresent(keys -> {
            JsonNode before = seen.put(provider.configurationId(), keys);
            if (!keys.equals(before)) {
                configurations.renew(provider);
            }
        });
    }

    private Optional<JsonNode> keys(ProviderEntry provider) {
        try {
            JsonNode discovery = read(provider.issuer() + "/.well-known/openid-configuration");
            return Optional.of(read(discovery.path("jwks_uri").asText()).path("keys"));
        } catch (IOException | IllegalArgumentException e) {
            LOG.debugf("The keys of %s cannot be read: %s", provider.issuer(), e.getMessage());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private JsonNode read(String address) throws IOException, InterruptedException {
        OutsideCalls.Answer answer =
                calls.call(new OutsideCalls.Call(destination(address), "GET", Map.of(), null, LONGEST, LARGEST));
        if (answer.status() != OK || !answer.whole()) {
            throw new IOException("status " + answer.status() + ", " + answer.body().length + " bytes");
        }
        return json.readTree(answer.body());
    }

    private Destination destination(String address) throws IOException {
        try {
            return addresses.destination(address);
        } catch (ForbiddenDestination e) {
            throw new IOException("not called: the address " + e.getMessage(), e);
        }
    }
}
