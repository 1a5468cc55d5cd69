package org.serachub.conference.web;

import java.util.List;
import org.serachub.web.Option;
import org.serachub.web.Typed;

/**
 * Asks why a conference does not take place.
 *
 * @param items how many of its items the reader may know of and will close
 * @param noted what to think of first
 */
public record CancelPage(
    String conference,
    String path,
    int items,
    List<String> noted,
    List<Option> reasons,
    long version,
    Typed typed) {}
