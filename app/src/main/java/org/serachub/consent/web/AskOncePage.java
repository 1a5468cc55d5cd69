package org.serachub.consent.web;

import java.util.List;
import org.serachub.web.Link;

/**
 * Asks once more before a record is withdrawn or confirmed.
 *
 * @param refused what the person said no to, beside a decision to share all the same
 * @param ids of the records that are on the page
 * @param consequence what it does
 * @param button what the button says
 * @param serious the button warns
 */
public record AskOncePage(
    String about,
    String when,
    List<String> sentences,
    List<String> refused,
    List<String> ids,
    String consequence,
    String button,
    boolean serious,
    Link back) {}
