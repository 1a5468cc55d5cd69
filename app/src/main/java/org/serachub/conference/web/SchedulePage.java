package org.serachub.conference.web;

import java.util.List;
import org.serachub.web.Option;
import org.serachub.web.Typed;

/** The form that puts a conference in the diary. */
public record SchedulePage(Typed typed, List<Option> chairs) {}
