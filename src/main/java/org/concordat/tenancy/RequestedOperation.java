package org.concordat.tenancy;

import jakarta.enterprise.context.RequestScoped;
import java.util.function.Supplier;

/** Which operation a request asks for, and of what; empty until it is known. */
@RequestScoped
public class RequestedOperation {

    private String id = "";
    private Supplier<String> subject = () -> "";

    /** @param subject asked only where it is told: few reads are written down */
    void set(String id, Supplier<String> subject) {
        this.id = id;
        this.subject = subject;
    }

    /** Its {@code operationId}. */
    public String id() {
        return id;
    }

    /** The address of what it is done to, below the partnership where there is one, without what may name a person. */
    public String subject() {
        return subject.get();
    }
}
