package org.concordat.demo;

/** What the launcher prints when everything is up: addresses, and a command to copy. */
record DemoGreeting(String origin, DemoIssuers issuers, String databaseUrl, DemoDirectory directory) {

    String text() {
        return """

                Concordat is up.

                  Sign in as     %1$s/sign-in/nlc-board/main       the board (any name)
                                 %1$s/sign-in/kettering/main       Kettering (any name); likewise the other councils and nlc-unit
                  Board page     %1$s/board/%2$s?period=%7$s   once signed in: the quarter that went wrong
                  API            %1$s/v1     document %1$s/openapi     try it %1$s/swagger-ui
                  Issuers        %3$s, ...
                  Database       %4$s
                  Logs and data  %5$s (delete it to start afresh)

                How Kettering's areas were served in the quarter that went wrong; copy and paste:

                  TOKEN=$(curl -s %6$s -d grant_type=client_credentials -d client_id=kettering-reader -d client_secret=demo | sed -n 's/.*"access_token" *: *"\\([^"]*\\)".*/\\1/p')
                  curl -s -H "Authorization: Bearer $TOKEN" '%1$s/v1/partnerships/%2$s/results?period=%7$s&by=council,area,serviceLevel'

                Ctrl-C stops everything; the data stays.
                """.formatted(
                        origin,
                        DemoSeed.PARTNERSHIP,
                        issuers.issuer("kettering"),
                        databaseUrl,
                        directory.root(),
                        issuers.tokenUrl("kettering"),
                        DemoCases.BAD_QUARTER);
    }
}
