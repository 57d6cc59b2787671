package org.concordat.demo;

/** What the launcher prints when everything is up: addresses, and a command to copy. */
record DemoGreeting(DemoStack.Up up) {

    String text() {
        return """

                Concordat is up.

                  The story      src/site/markdown/demo.md: what to click, in five minutes
                  Sign in as     %1$s/sign-in/nlc-board/main       the board (any name; "chair" is a member of it)
                                 %1$s/sign-in/kettering/main       Kettering (any name); likewise the other councils and nlc-unit
                                 %1$s/sign-in/county-audit/main    the auditor (as "auditor"): everything, to read
                  Board page     %1$s/board/%2$s?period=%7$s   once signed in: the quarter that went wrong
                                 %1$s/board/%2$s?period=%10$s   its last month: points, a query, a plan overdue, a trigger reached
                                 %1$s/board/%2$s/benefits   benefits and risks
                                 %1$s/board/%2$s/governance   meetings, decisions, voting power, actions, responsibilities
                                 %1$s/board/%11$s/benefits   a social enterprise that puts its surplus back: sign in as wayside-leisure
                  API            %1$s/v1     document %1$s/openapi     try it %1$s/swagger-ui
                  Health         %8$s/q/health     metrics %8$s/q/metrics
                  Issuers        %3$s, ...
                  Database       %4$s
                  Logs and data  %5$s (delete it to start afresh)

                How Kettering's areas were served in the quarter that went wrong; copy and paste:

                  TOKEN=$(curl -s %6$s -d grant_type=client_credentials -d client_id=kettering-reader -d client_secret=demo | sed -n 's/.*"access_token" *: *"\\([^"]*\\)".*/\\1/p')
                  curl -s -H "Authorization: Bearer $TOKEN" '%1$s/v1/partnerships/%2$s/results?period=%7$s&by=council,area,serviceLevel'

                For the tour of README.md, in the shell that takes it:

                  export ORIGIN=%1$s ISSUERS=%9$s

                Ctrl-C stops everything; the data stays.
                """.formatted(
                        up.origin(),
                        DemoSeed.PARTNERSHIP,
                        up.issuers().issuer("kettering"),
                        up.databaseUrl(),
                        up.directory().root(),
                        up.issuers().tokenUrl("kettering"),
                        DemoCases.BAD_QUARTER,
                        up.management(),
                        up.issuers().origin(),
                        DemoCourse.WORST_MONTH,
                        DemoEnterprise.PARTNERSHIP);
    }
}
