package org.concordat.web;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.concordat.tenancy.WriteTransactions;

/** Gives an operation that writes its transaction, within the checks of its roles and its body. */
@Interceptor
@InOneTransaction
@Priority(Interceptor.Priority.PLATFORM_AFTER + 900)
class OneTransaction {

    private final WriteTransactions transactions;
    private final KeyedRequest request;
    private final Idempotency idempotency;

    OneTransaction(WriteTransactions transactions, KeyedRequest request, Idempotency idempotency) {
        this.transactions = transactions;
        this.request = request;
        this.idempotency = idempotency;
    }

    @AroundInvoke
    Object around(InvocationContext operation) throws Exception {
        if (!request.writes()) {
            return operation.proceed();
        }
        return transactions.call(
                request.tries(), () -> request.hasKey() ? idempotency.once(operation::proceed) : operation.proceed());
    }
}
