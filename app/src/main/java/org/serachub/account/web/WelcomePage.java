package org.serachub.account.web;

import org.serachub.web.Typed;

/**
 * The form on which somebody chooses a password.
 *
 * @param name of the person
 * @param address by which they will sign in
 */
public record WelcomePage(Typed typed, String name, String address) {}
