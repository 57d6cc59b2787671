package org.concordat.web;

import java.util.List;

/**
 * What a page for people says where it cannot be shown: the problem, as a page.
 *
 * @param errors what was wrong where, in sentences; none where nothing is to be mended
 */
record RefusedPage(String title, String detail, List<String> errors) {

    static RefusedPage of(Problem problem) {
        return new RefusedPage(
                problem.title(),
                problem.detail(),
                problem.errors() == null
                        ? List.of()
                        : problem.errors().stream()
                                .map(fault -> fault.pointer() + " " + fault.detail() + ".")
                                .toList());
    }
}
