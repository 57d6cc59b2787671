package org.concordat.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the platform would do with the document before anybody asks is done for the first who does, once. */
class DocumentOnDemandTest {

    private final List<String> done = new ArrayList<>();
    private final DocumentOnDemand onDemand = new DocumentOnDemand();

    /** A call of the platform's, which notes that it went on. */
    private InvocationContext call(String name, RuntimeException fault) {
        Method method = Arrays.stream(OpenApiDocumentService.class.getDeclaredMethods())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
        return (InvocationContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {InvocationContext.class}, (proxy, asked, arguments) -> {
                    if (asked.getName().equals("getMethod")) {
                        return method;
                    }
                    done.add(name);
                    if (fault != null) {
                        throw fault;
                    }
                    return name;
                });
    }

    @Test
    void itIsPreparedOnceForTheFirstWhoAsks() throws Exception {
        assertNull(onDemand.called(call("prepareDocument", null)));
        assertEquals(List.of(), done);
        assertEquals("getDocument", onDemand.called(call("getDocument", null)));
        onDemand.called(call("getDocument", null));
        assertEquals(List.of("prepareDocument", "getDocument", "getDocument"), done);
    }

    @Test
    void whatWentWrongIsTriedAgain() throws Exception {
        onDemand.called(call("prepareDocument", new IllegalStateException("on purpose")));
        for (int i = 0; i < 2; i++) {
            assertThrows(IllegalStateException.class, () -> onDemand.called(call("getDocument", null)));
        }
        assertEquals(List.of("prepareDocument", "prepareDocument"), done);
    }
}
