package org.concordat.testing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test of the running application: real HTTP, a real PostgreSQL, real tokens, a real mail server. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuers.class)
@QuarkusTestResource(MailServer.class)
@QuarkusTestResource(Telling.class)
public @interface ApiTest {}
