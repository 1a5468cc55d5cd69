package org.serachub.conference.web;

import java.util.Optional;
import org.serachub.web.Typed;

/**
 * Asks why a case is on an agenda.
 *
 * @param was id of what is said now, if anything is
 * @param now what somebody else said since the form was drawn
 */
public record ReasonPage(
    String conference, String reference, String was, Optional<String> now, Typed typed) {}
