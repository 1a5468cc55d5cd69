package org.serachub.conference.web;

import java.util.Optional;
import org.serachub.web.Typed;

/**
 * Asks how many minutes are set aside for an item.
 *
 * @param now what somebody else set aside since the form was drawn
 */
public record MinutesPage(
    String conference, String reference, long version, Optional<Integer> now, Typed typed) {}
