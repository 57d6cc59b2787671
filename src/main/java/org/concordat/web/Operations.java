package org.concordat.web;

import java.util.Map;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * What is said of operations beside their annotations, {@code document/operations.properties}: {@code operationId} before the
 * description, {@code operationId.status} of an answer. A name that stands there and nowhere in the document fails the build.
 */
final class Operations {

    private Operations() {}

    static void fillIn(Paths paths) {
        Map<String, String> texts = DocumentTexts.properties("operations.properties");
        TreeSet<String> unused = new TreeSet<>(texts.keySet());
        paths.getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().forEach(operation -> {
                    describe(operation, texts, unused);
                    operation
                            .getResponses()
                            .getAPIResponses()
                            .forEach((status, response) -> describe(operation, status, response, texts, unused));
                }));
        if (!unused.isEmpty()) {
            throw new IllegalStateException("document/operations.properties says something of " + unused);
        }
    }

    private static void describe(Operation operation, Map<String, String> texts, TreeSet<String> unused) {
        String said = texts.get(operation.getOperationId());
        if (said != null) {
            operation.setDescription(said + " " + operation.getDescription());
            unused.remove(operation.getOperationId());
        }
    }

    private static void describe(
            Operation operation,
            String status,
            APIResponse response,
            Map<String, String> texts,
            TreeSet<String> unused) {
        String name = operation.getOperationId() + "." + status;
        if (texts.containsKey(name)) {
            response.setDescription(texts.get(name));
            unused.remove(name);
        }
    }
}
