package org.serachub.conference.web;

import java.util.List;
import org.serachub.web.Option;
import org.serachub.web.Typed;

/**
 * The form that puts a case on an agenda.
 *
 * @param cases open cases that the reader may see and that are on no agenda, the newest first
 * @param more there are others, which can be named by reference
 */
public record AddCasePage(
    String conference, String path, List<Option> cases, boolean more, Typed typed) {}
