package org.serachub.conference.outcome.web;

import java.util.List;
import org.serachub.web.Option;
import org.serachub.web.Typed;

/**
 * Asks why an item is closed, or why a case is heard again.
 *
 * @param noted what to think of first
 * @param choices what can become of the case, or where it can be heard again
 */
public record EndPage(
    String conference,
    String reference,
    String effect,
    List<String> noted,
    long version,
    List<Option> choices,
    Typed typed) {}
