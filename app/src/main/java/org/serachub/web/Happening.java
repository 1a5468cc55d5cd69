package org.serachub.web;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of a timeline.
 *
 * @param by who did it, where the reader may know
 */
public record Happening(String title, Instant at, Optional<String> by) {}
