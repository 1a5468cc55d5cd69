package org.serachub.account.web;

import org.serachub.web.Typed;

/**
 * The sign-in form.
 *
 * @param next where to go afterwards, a path of this site
 */
public record SignInPage(Typed typed, String next) {}
