package org.concordat.tenancy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;

/** What a request does after the transaction that it writes in, each in one of its own. */
@RequestScoped
class Afterwards {

    private final List<Runnable> work = new ArrayList<>();

    void add(Runnable more) {
        work.add(more);
    }

    void run() {
        List<Runnable> now = List.copyOf(work);
        work.clear();
        now.forEach(each -> QuarkusTransaction.requiringNew().run(each));
    }
}
