package org.serachub.action.web;

import java.util.Optional;
import org.serachub.web.Typed;

/**
 * Asks before a step is taken, with what must be said.
 *
 * @param question empty text where nothing is asked
 * @param now where the action stands, if somebody else was first
 */
public record StepPage(
    Card card, String title, String question, String effect, Optional<String> now, Typed typed) {}
