package org.serachub.administration.web;

import org.serachub.account.Person;
import org.serachub.web.Typed;

/** The form that sets a leave date. */
public record LeavePage(Person person, Typed typed) {}
