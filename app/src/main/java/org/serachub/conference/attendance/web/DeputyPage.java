package org.serachub.conference.attendance.web;

import java.util.List;
import org.serachub.web.Option;
import org.serachub.web.Typed;

/**
 * Asks who comes in the reader's place.
 *
 * @param open the conference has neither ended nor been cancelled
 */
public record DeputyPage(
    String conference, String path, List<Option> colleagues, boolean open, Typed typed) {}
