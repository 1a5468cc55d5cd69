package org.serachub.referral.web;

import org.serachub.web.Link;

/**
 * Asks once more before something is erased.
 *
 * @param danger somebody is in danger and 999 has not been called, as far as the draft is opened
 * @param what what will be erased, in plain words
 * @param button what is pressed
 */
public record ConfirmPage(boolean danger, String what, String button, Link back) {}
