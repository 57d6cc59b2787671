package org.concordat.tenancy;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Notes whom the request's operation is for, before it begins its transaction. None that writes is for former members. */
class AdmittedFilter {

    private final Admitted requested;

    AdmittedFilter(Admitted requested) {
        this.requested = requested;
    }

    @ServerRequestFilter
    public void note(ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        requested.set(
                method.isAnnotationPresent(AlsoFormerMembers.class) && method.isAnnotationPresent(GET.class),
                method.isAnnotationPresent(ByOwnMembership.class));
    }

    /** Before anything looks at who asks. */
    @ServerRequestFilter(priority = 0)
    public void noteEverybody(ResourceInfo resource) {
        if (resource.getResourceMethod().isAnnotationPresent(PermitAll.class)) {
            requested.letEverybodyIn();
        }
    }
}
