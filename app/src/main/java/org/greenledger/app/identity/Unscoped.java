package org.greenledger.app.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says why a query on a scoped table, or a facade's method that takes an id, may do without the
 * person's {@link Scope}. Without it the build fails.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Unscoped {

    /** The reason: who has asked for the scope before, or why nobody is shown the rows. */
    String value();
}
