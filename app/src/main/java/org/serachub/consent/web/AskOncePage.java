package org.serachub.consent.web;

import org.serachub.web.Link;

/**
 * Asks once more before a record is withdrawn or confirmed.
 *
 * @param consequence what it does
 * @param button what the button says
 * @param serious the button warns
 */
public record AskOncePage(
    String about, String sentence, String consequence, String button, boolean serious, Link back) {}
