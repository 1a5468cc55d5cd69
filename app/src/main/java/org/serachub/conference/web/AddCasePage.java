package org.serachub.conference.web;

import org.serachub.web.Typed;

/** The form that puts a case on an agenda. */
public record AddCasePage(String conference, String path, Typed typed) {}
