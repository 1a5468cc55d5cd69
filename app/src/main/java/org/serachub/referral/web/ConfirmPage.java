package org.serachub.referral.web;

import org.serachub.web.Link;

/**
 * Asks once more before something is erased.
 *
 * @param what what will be erased, in plain words
 * @param button what is pressed
 */
public record ConfirmPage(String what, String button, Link back) {}
