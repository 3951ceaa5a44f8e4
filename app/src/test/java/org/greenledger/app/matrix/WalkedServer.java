package org.greenledger.app.matrix;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.greenledger.app.testing.ServerTest;
import org.springframework.test.context.TestPropertySource;

/**
 * A server of its own for those who walk its handlers: Spring's {@code csrf()} in other tests
 * replaces where a shared server keeps the forms' token, for good, and no page gives the cookie
 * after that.
 */
@ServerTest
@TestPropertySource(properties = "greenledger.identity.session-touch=PT59S")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface WalkedServer {}
