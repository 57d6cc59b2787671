package org.concordat.tenancy;

import jakarta.enterprise.context.RequestScoped;

/** Which operation a request asks for, and of what; empty until it is known. */
@RequestScoped
class RequestedOperation {

    private String id = "";
    private String subject = "";

    void set(String id, String subject) {
        this.id = id;
        this.subject = subject;
    }

    String id() {
        return id;
    }

    String subject() {
        return subject;
    }
}
