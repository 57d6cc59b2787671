package org.concordat.tenancy;

import jakarta.enterprise.context.RequestScoped;

/** Which operation a request asks for, and of what; empty until it is known. */
@RequestScoped
public class RequestedOperation {

    private String id = "";
    private String subject = "";

    void set(String id, String subject) {
        this.id = id;
        this.subject = subject;
    }

    /** Its {@code operationId}. */
    public String id() {
        return id;
    }

    /** The address of what it is done to, below the partnership where there is one, without what may name a person. */
    public String subject() {
        return subject;
    }
}
