package org.concordat.board;

import jakarta.ws.rs.QueryParam;

/** What the page of all results is asked for in its address, as it is written; a form sends what is not chosen as nothing. */
record AskedResults(
        @QueryParam("period") String period,
        @QueryParam("service") String service,
        @QueryParam("council") String council,
        @QueryParam("show") String show,
        @QueryParam("status") String status,
        @QueryParam("sort") String sort,
        @QueryParam("page") String page) {}
