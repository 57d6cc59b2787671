package org.concordat.events;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import org.concordat.tenancy.Actings;
import org.concordat.web.InOneTransaction;

/** Looks at the address of a webhook, within the checks of roles and body and outside {@link InOneTransaction}. */
@Interceptor
@TargetChecked
@Priority(Interceptor.Priority.PLATFORM_AFTER + 850)
class TargetCheck {

    private final WebhookTargets targets;
    private final Actings actings;

    TargetCheck(WebhookTargets targets, Actings actings) {
        this.targets = targets;
        this.actings = actings;
    }

    @AroundInvoke
    Object around(InvocationContext operation) throws Exception {
        Arrays.stream(operation.getParameters())
                .filter(NewWebhook.class::isInstance)
                .map(NewWebhook.class::cast)
                .forEach(body -> targets.require(
                        body.url(),
                        actings.mustCall().organisation().map(o -> o.id()).orElse(null)));
        return operation.proceed();
    }
}
