package org.concordat.web;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Puts off what the platform does with the document of the API, which is three megabytes: it reads it, and writes it as JSON and as YAML, a
 * quarter of what a start takes and sixty megabytes. Later versions of the platform wait for the first who asks by themselves (Quarkus, pull
 * request 55538); with one of them this goes.
 */
@OnDemand
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class DocumentOnDemand {

    private static final String PREPARES = "prepareDocument";

    private final Queue<InvocationContext> putOff = new ArrayDeque<>();
    private ClassLoader loader;

    @AroundInvoke
    Object called(InvocationContext call) throws Exception {
        if (call.getMethod().getName().equals(PREPARES)) {
            putOff(call);
            return null;
        }
        prepare();
        return call.proceed();
    }

    private synchronized void putOff(InvocationContext call) {
        loader = Thread.currentThread().getContextClassLoader();
        putOff.add(call);
    }

    private synchronized void prepare() throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader former = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            while (!putOff.isEmpty()) {
                putOff.peek().proceed();
                putOff.remove();
            }
        } finally {
            thread.setContextClassLoader(former);
        }
    }
}
