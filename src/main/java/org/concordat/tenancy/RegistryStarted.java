package org.concordat.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started: the registry has been read, so that tokens can be told apart. */
@Startup
@ApplicationScoped
class RegistryStarted implements HealthCheck {

    private final Registry registry;

    RegistryStarted(Registry registry) {
        this.registry = registry;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("registry").status(registry.isLoaded()).build();
    }
}
