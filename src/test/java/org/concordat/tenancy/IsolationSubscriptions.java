package org.concordat.tenancy;

/** The part of the isolation table that is about who is told by e-mail: each person sees its own only. */
final class IsolationSubscriptions {

    static final String LINES = """
            postSubscription       | CALLER      | alfa officer   | 201 | 422 |
            listSubscriptions      | COUNCIL     | alfa officer   | 200 | 200 |
            getSubscription        | COUNCIL     | alfa officer   | 404 | 404 |
            putSubscription        | COUNCIL     | alfa officer   | 404 | 404 |
            deleteSubscription     | COUNCIL     | alfa officer   | 404 | 404 |
            confirmSubscription    | COUNCIL     | alfa officer   | 404 | 404 |
            listNotices            | COUNCIL     | alfa officer   | 404 | 404 |
            """;

    private IsolationSubscriptions() {}
}
