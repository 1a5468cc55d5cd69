package org.serachub.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.serachub.decision.Role;

/**
 * Who may take a route and what the trail says of it. A route without it is refused; the golden
 * list of routes is made from it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Access {
  /** The roles that may take it; empty with {@link #open()} false: anybody signed in. */
  Role[] value() default {};

  /** True if nobody needs to be signed in. */
  boolean open() default false;

  /** True if somebody who has signed in may take it before choosing a role. */
  boolean withoutRole() default false;

  /**
   * The kind of event that every answer with case data leaves; {@code none} if it can carry none.
   */
  String audit();
}
